import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { IndexOptions } from '../../indexer/index-folder.ts'
import { RefusedError } from '../../indexer/refused-error.ts'
import { BUILT_FILE } from '../../model/built.ts'
import { SETTING_EVENT } from '../../model/live-events.ts'
import { UsageError } from '../command-line.ts'
import type { Console } from '../console.ts'
import { findFile } from '../files/find-file.ts'
import { openIndex } from '../files/open-index.ts'
import { describeSystemError } from '../files/system-error.ts'
import { IMMUTABLE, REVALIDATE } from '../hosts/security-headers.ts'
import { type Look, type LookParts, makeLookParts } from '../look/make-look-parts.ts'
import { listen } from '../serve/listen.ts'
import { say, sendFile, splitAddress } from '../serve/serve-site.ts'
import { pageExists } from '../site/page-exists.ts'
import type { ShellOptions } from '../site/site-shell.ts'
import { makeWebManifest } from '../site/web-manifest.ts'
import { APP, INDEX, WEB_MANIFEST } from '../site-files.ts'
import { EventStream, type ServerEvent } from './event-stream.ts'
import { LiveIndex } from './live-index.ts'
import { LIVE_PATH, type LiveReader } from './live-reader.ts'
import { openCompiledReader } from './open-compiled-reader.ts'
import { openSourceReader } from './open-source-reader.ts'
import { watchFolder } from './watch-folder.ts'

/** What is read, and how it is shown: all that may change while it is served. */
export interface LiveSettings extends Omit<IndexOptions, 'outDir' | 'now' | 'allowShrink'> {
  readonly look: Look
}

export interface LiveOptions extends LiveSettings {
  readonly packageDir: string
  /** Whether the reader is served from its sources, which a package doesn't have. */
  readonly fromSources: boolean
  readonly port: number
  readonly console: Console
}

export interface LiveSite {
  readonly port: number
  /**
   * Goes on with other settings, with which open pages are loaded anew. Where there are none to go on with, all stays as
   * it is, and pages say why.
   * @param read throws where there are none.
   * @returns whether it went on with them.
   */
  readonly change: (read: () => Promise<LiveSettings>) => Promise<boolean>
  readonly close: () => Promise<void>
}

/** Of the parts of a publisher's look. */
const PART_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}
/** Code, data and pictures: where one is missing, a page would be taken for it. */
const NO_PAGE = new RegExp(`^(?:${APP}|${INDEX}|assets|src|node_modules)/`)

/**
 * Serves a data folder with the reader, so that open pages show what changes in the folder.
 * @throws what reading the folder for the first time throws.
 */
export async function serveLive(options: LiveOptions): Promise<LiveSite> {
  const { packageDir, console } = options
  const outDir = mkdtempSync(join(tmpdir(), 'throughline-dev-'))
  const events = new EventStream()
  let setting = await prepare(options)
  let faults: readonly string[] = []
  const toIndex = ({ settings, look }: Setting): IndexOptions => ({
    ...settings,
    logo: look.logo,
    outDir,
    now: Date.now(),
    allowShrink: true,
  })
  const index = new LiveIndex(toIndex(setting), console, () => events.tell(news()))
  const news = () => ({ data: { problems: [...faults, ...index.problems] } })
  const update = () => {
    index.update().catch((error: unknown) => console.fail(String(error)))
  }
  let reader: LiveReader | null = null
  let stopWatching = () => {}
  let ended = false
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.fail(String(error))
      say(response, 500, 'Something went wrong here.')
    })
  })

  try {
    stopWatching = watchFolder(options.dataDir, update)
    await index.update()
    const shell = () => setting.shell
    reader = options.fromSources
      ? await openSourceReader({ packageDir, dataDir: options.dataDir, shell, server })
      : await openCompiledReader(packageDir, shell)
    const port = await listen(server, options.port)
    return { port, change, close }
  } catch (error) {
    await close()
    throw error
  }

  async function change(read: () => Promise<LiveSettings>): Promise<boolean> {
    try {
      const next = await prepare(await read())
      // Whatever begins now would go on for ever.
      if (ended) return false
      setting = next
      faults = []
    } catch (error) {
      const isTold = error instanceof RefusedError || error instanceof UsageError
      // A config is a program, and may fail in any way: whoever mends it should find this still running.
      const message = isTold ? error.message : (describeSystemError(error) ?? String(error))
      console.fail(message)
      faults = message.split('\n')
    }
    if (faults.length > 0) events.tell(news())
    else {
      stopWatching()
      stopWatching = watchFolder(setting.settings.dataDir, update)
      await index.change(toIndex(setting)).catch((error: unknown) => console.fail(String(error)))
      events.tell(news())
      events.tell(setting.name)
    }
    return faults.length === 0
  }

  async function close(): Promise<void> {
    ended = true
    stopWatching()
    events.end()
    await reader?.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    rmSync(outDir, { recursive: true, force: true })
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return say(response, 405, 'Only GET and HEAD are answered.')
    const { path } = splitAddress(request.url ?? '/')
    // Vite could not read such an address either, and says so by throwing.
    if (path === null) return sendPage('/', null, response)
    const inside = path.slice(1)
    const { look, shell, name } = setting
    if (path === LIVE_PATH) return events.add(response, [news(), name])
    if (inside === `${INDEX}/manifest.json`)
      return sendText(response, 'application/json', index.shown?.manifest ?? '')
    if (inside === BUILT_FILE)
      return sendText(response, 'application/json', JSON.stringify({ built: new Date().toISOString() }))
    if (inside === WEB_MANIFEST && reader)
      return sendText(response, 'application/manifest+json', makeWebManifest(reader.template, shell))
    const part = look.files.get(inside)
    if (part !== undefined) return sendText(response, PART_TYPES[extname(inside)] ?? '', part)
    const file = await findData(inside)
    if (file !== null)
      return sendFile(request, response, file, inside.startsWith(INDEX) ? IMMUTABLE : REVALIDATE)
    reader?.handle(request, response, () => {
      sendPage(request.url ?? '/', inside, response).catch((error: unknown) => {
        console.fail(String(error))
        say(response, 500, 'The page could not be made; the terminal says why.')
      })
    })
  }

  /** A shard, or a picture that an article shows. */
  async function findData(path: string): Promise<string | null> {
    if (path.startsWith(`${INDEX}/shards/`)) return findFile(outDir, path.slice(INDEX.length + 1))
    return index.shown?.pictures.has(path) ? findFile(setting.settings.dataDir, path) : null
  }

  /** @param path null for an address that can't be read. */
  async function sendPage(url: string, path: string | null, response: ServerResponse): Promise<void> {
    if (reader === null || NO_PAGE.test(path ?? '')) return say(response, 404, 'There is no such file.')
    const known = path !== null && (await pageExists(await openIndex(outDir), path))
    response.statusCode = known ? 200 : 404
    sendText(response, 'text/html; charset=utf-8', await reader.page(url))
  }
}

/** Settings, and what was made of them. */
interface Setting {
  readonly settings: LiveSettings
  readonly look: LookParts
  readonly shell: ShellOptions
  /** Tells pages whether they were loaded with these: one that hears another name is of the time before. */
  readonly name: ServerEvent
}

/** @throws {RefusedError} when the logo can't be used. */
async function prepare(settings: LiveSettings): Promise<Setting> {
  const { title, description, language } = settings
  const look = await makeLookParts(settings.look)
  const shell: ShellOptions = {
    base: '/',
    title,
    description,
    language,
    sheet: look.sheet,
    isSystemFont: look.isSystemFont,
    version: '',
  }
  return { settings, look, shell, name: { name: SETTING_EVENT, data: randomUUID() } }
}

function sendText(response: ServerResponse, type: string, text: string | Uint8Array): void {
  response.setHeader('Content-Type', type)
  response.setHeader('Cache-Control', 'no-store')
  response.end(text)
}
