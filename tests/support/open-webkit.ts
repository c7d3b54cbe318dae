import { type ChildProcess, spawn } from 'node:child_process'
import { type DrivenWindow, driveWindow, poll } from './driven-window.ts'
import { findFreePort } from './find-free-port.ts'
import { findProgram } from './find-program.ts'

/** Whether WebKit can be driven here; why not is said. */
export function hasWebKit(): boolean {
  const missing = ['WebKitWebDriver', 'xvfb-run'].filter((name) => findProgram(name) === null)
  if (missing.length === 0) return true
  console.warn(`Not tried in WebKit: no ${missing.join(' and no ')} here (Debian: webkit2gtk-driver, xvfb).`)
  return false
}

/** Starts WebKitGTK's own browser on a screen that nobody sees, 1280 pixels wide. */
export async function openWebKit(): Promise<DrivenWindow> {
  const port = await findFreePort()
  // A group of its own, for the screen and the browser are its children and do not end with it.
  const driver = spawn(
    'xvfb-run',
    ['-a', '-s', '-screen 0 1400x1000x24', 'WebKitWebDriver', `--port=${port}`],
    { detached: true, stdio: 'ignore' },
  )
  const send = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const { value } = (await response.json()) as { value: { error?: string; message?: string } | null }
    if (value?.error !== undefined) throw new Error(`${value.error}: ${value.message}`)
    return value as unknown
  }
  try {
    await poll(() => send('GET', '/status').then(Boolean, () => false), 'the driver of WebKit')
    const capabilities = { alwaysMatch: { browserName: 'MiniBrowser' } }
    const { sessionId } = (await send('POST', '/session', { capabilities })) as { sessionId: string }
    const tell = (path: string, body: unknown = {}) => send('POST', `/session/${sessionId}${path}`, body)
    await tell('/window/rect', { x: 0, y: 0, width: 1280, height: 900 })
    return driveWindow({
      navigate: (url) => tell('/url', { url }),
      back: () => tell('/back'),
      execute: (script) => tell('/execute/sync', { script, args: [] }),
      perform: (actions) => tell('/actions', { actions }),
      find: async (value) =>
        (await tell('/element', { using: 'css selector', value })) as Record<string, string>,
      click: (element) => tell(`/element/${element}/click`),
      end: async () => {
        await send('DELETE', `/session/${sessionId}`)
        await end(driver)
      },
    })
  } catch (error) {
    await end(driver)
    throw error
  }
}

async function end(driver: ChildProcess): Promise<void> {
  if (driver.pid === undefined || driver.exitCode !== null) return
  const ended = new Promise((resolve) => driver.once('exit', resolve))
  process.kill(-driver.pid)
  await ended
}
