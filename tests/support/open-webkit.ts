import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findFreePort } from './find-free-port.ts'

/** Keys that have no letter, as WebDriver names them. */
export const ESCAPE = '\uE00C'
const PATIENCE = 50_000
/** WebDriver's own name for the field that says which element is meant. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'

/** A window of WebKit, the engine of Safari. */
export interface WebKitWindow {
  /** Opens an address, and waits until the page says that it is ready. */
  readonly open: (address: string) => Promise<void>
  readonly press: (...keys: string[]) => Promise<void>
  readonly click: (selector: string) => Promise<void>
  /** Presses the mouse at a place of the window, in pixels. */
  readonly pressAt: (x: number, y: number) => Promise<void>
  readonly goBack: () => Promise<void>
  /** Runs a function in the page; it and what it gives travel as text. */
  readonly run: <T>(work: () => T) => Promise<T>
  /** Waits until something holds in the page. @throws where it does not for long. */
  readonly until: (holds: () => boolean) => Promise<void>
  readonly close: () => Promise<void>
}

/** Whether WebKit can be driven here; why not is said. */
export function hasWebKit(): boolean {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const missing = ['WebKitWebDriver', 'xvfb-run'].filter(
    (name) => !folders.some((folder) => existsSync(join(folder, name))),
  )
  if (missing.length === 0) return true
  console.warn(`Not tried in WebKit: no ${missing.join(' and no ')} here (Debian: webkit2gtk-driver, xvfb).`)
  return false
}

/** Starts WebKitGTK's own browser on a screen that nobody sees, 1280 pixels wide. */
export async function openWebKit(): Promise<WebKitWindow> {
  const port = await findFreePort()
  // A group of its own, for the screen and the browser are its children and do not end with it.
  const driver = spawn(
    'xvfb-run',
    ['-a', '-s', '-screen 0 1400x1000x24', 'WebKitWebDriver', `--port=${port}`],
    {
      detached: true,
      stdio: 'ignore',
    },
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
    const run = async <T>(work: () => T) =>
      (await tell('/execute/sync', { script: `return (${work})()`, args: [] })) as T
    const until = (holds: () => boolean) => poll(() => run(holds), String(holds))
    return {
      open: async (address) => {
        await tell('/url', { url: address })
        await until(() => document.documentElement.dataset.ready === '')
      },
      press: async (...keys) => {
        for (const value of keys) {
          const actions = [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]
          await tell('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] })
        }
      },
      click: async (selector) => {
        const found = (await tell('/element', { using: 'css selector', value: selector })) as Record<
          string,
          string
        >
        await tell(`/element/${found[ELEMENT]}/click`)
      },
      pressAt: async (x, y) => {
        const actions = [
          { type: 'pointerMove', x, y, duration: 0 },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ]
        await tell('/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] })
      },
      goBack: async () => void (await tell('/back')),
      run,
      until,
      close: async () => {
        await send('DELETE', `/session/${sessionId}`)
        await end(driver)
      },
    }
  } catch (error) {
    await end(driver)
    throw error
  }
}

async function poll(holds: () => Promise<boolean>, what: string): Promise<void> {
  for (const start = Date.now(); !(await holds()); await wait(50))
    if (Date.now() - start > PATIENCE) throw new Error(`Waited in vain: ${what}`)
}

async function end(driver: ChildProcess): Promise<void> {
  if (driver.pid === undefined || driver.exitCode !== null) return
  const ended = new Promise((resolve) => driver.once('exit', resolve))
  process.kill(-driver.pid)
  await ended
}
