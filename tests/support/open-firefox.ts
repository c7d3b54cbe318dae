import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DrivenWindow, driveWindow, poll } from './driven-window.ts'
import { findFreePort } from './find-free-port.ts'
import { findProgram } from './find-program.ts'

export type Preferences = Readonly<Record<string, string | number | boolean>>

/** What is on by itself and would have it ask its maker's servers. */
const QUIET: Preferences = {
  'app.normandy.enabled': false,
  'app.update.auto': false,
  'browser.region.update.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.systemAddon.update.enabled': false,
  'services.settings.server': '',
  'toolkit.telemetry.enabled': false,
}

/** Whether Firefox can be driven here; where not, it is said. */
export function hasFirefox(): boolean {
  if (programOf() !== null) return true
  console.warn('Not tried in Firefox: there is no firefox here (Debian: firefox-esr).')
  return false
}

/** One out of a snap, as Ubuntu has it, may not see a profile in the folder of temporary files. */
function programOf(): string | null {
  const found = ['firefox', 'firefox-esr'].map(findProgram)
  return found.find((path) => path !== null && !readFileSync(path).includes('/snap/')) ?? null
}

/**
 * Starts Firefox without a screen, 1280 pixels wide, in a profile of its own. It is driven by Marionette, the way in that
 * it brings itself and by which WebDriver comes to it.
 */
export async function openFirefox(preferences: Preferences = {}): Promise<DrivenWindow> {
  const port = await findFreePort()
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'))
  const all = { ...QUIET, ...preferences, 'marionette.port': port }
  const lines = Object.entries(all).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`)
  await writeFile(join(profile, 'user.js'), lines.join('\n'))
  const args = ['--marionette', '--headless', '--no-remote', '--profile', profile]
  const browser = spawn(programOf() ?? 'firefox', args, {
    stdio: 'ignore',
    env: { ...process.env, HOME: profile, MOZ_HEADLESS_WIDTH: '1400', MOZ_HEADLESS_HEIGHT: '1000' },
  })
  const ended = once(browser, 'exit')
  const end = async () => {
    browser.kill()
    await ended
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const tell = speakMarionette(await reach(port))
    await tell('WebDriver:NewSession')
    await tell('WebDriver:SetWindowRect', { x: 0, y: 0, width: 1280, height: 900 })
    return driveWindow({
      navigate: (url) => tell('WebDriver:Navigate', { url }),
      back: () => tell('WebDriver:Back'),
      execute: (script) => tell('WebDriver:ExecuteScript', { script, args: [] }),
      perform: (actions) => tell('WebDriver:PerformActions', { actions }),
      find: async (value) =>
        (await tell('WebDriver:FindElement', { using: 'css selector', value })) as Record<string, string>,
      click: (id) => tell('WebDriver:ElementClick', { id }),
      end,
    })
  } catch (error) {
    await end()
    throw error
  }
}

/** @returns once somebody listens there. */
async function reach(port: number): Promise<Socket> {
  let reached: Socket | null = null
  await poll(async () => {
    const socket = connect(port, '127.0.0.1')
    const isOpen = await once(socket, 'connect').then(
      () => true,
      () => false,
    )
    if (isOpen) reached = socket
    return isOpen
  }, 'Firefox')
  if (reached === null) throw new Error('Firefox was reached, and is gone.')
  return reached
}

type Answer = readonly [
  kind: 1,
  id: number,
  error: { error: string; message: string } | null,
  result: unknown,
]

/**
 * Messages are JSON behind their length in bytes and a colon. The first one says who speaks; each later one answers a
 * command, by its number.
 */
function speakMarionette(socket: Socket): (command: string, body?: unknown) => Promise<unknown> {
  const waiting = new Map<number, (answer: Answer) => void>()
  let received = Buffer.alloc(0)
  let last = 0
  socket.on('data', (piece) => {
    received = Buffer.concat([received, piece])
    for (let colon = received.indexOf(':'); colon > 0; colon = received.indexOf(':')) {
      const end = colon + 1 + Number(received.toString('utf8', 0, colon))
      if (received.length < end) return
      const message = JSON.parse(received.toString('utf8', colon + 1, end))
      received = received.subarray(end)
      if (Array.isArray(message)) waiting.get(message[1])?.(message as unknown as Answer)
    }
  })
  return async (command, body = {}) => {
    const id = ++last
    const text = JSON.stringify([0, id, command, body])
    const answered = new Promise<Answer>((resolve, reject) => {
      waiting.set(id, resolve)
      socket.once('close', () => reject(new Error(`Firefox ended during ${command}.`)))
    })
    socket.write(`${Buffer.byteLength(text)}:${text}`)
    const [, , error, result] = await answered
    waiting.delete(id)
    if (error !== null) throw new Error(`${error.error}: ${error.message}`)
    return typeof result === 'object' && result !== null && 'value' in result ? result.value : result
  }
}
