import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { basename, dirname, extname, join } from 'node:path'
import { BUILT_FILE } from '../../model/built.ts'
import type { Console } from '../console.ts'
import { findFile } from '../files/find-file.ts'
import { openIndex } from '../files/open-index.ts'
import { IMMUTABLE, REVALIDATE } from '../hosts/caching.ts'
import { say, sendFile } from '../serve/send-file.ts'
import { splitAddress } from '../serve/split-address.ts'
import { pageExists } from '../site/page-exists.ts'
import { makeWebManifest } from '../site/web-manifest.ts'
import { APP, INDEX, MANIFEST, WEB_MANIFEST } from '../site-files.ts'
import type { EventStream, ServerEvent } from './event-stream.ts'
import type { LiveIndex } from './live-index.ts'
import { LIVE_PATH, type LiveReader } from './live-reader.ts'
import type { LiveSetting } from './live-setting.ts'

/** What requests are answered from. */
export interface LiveParts {
  readonly index: LiveIndex
  /** Where the index is written. */
  readonly indexDir: string
  readonly reader: LiveReader
  readonly events: EventStream
  /** What pages are told when they begin to listen. */
  readonly news: () => ServerEvent
  /** The settings that hold now. */
  readonly setting: () => LiveSetting
  readonly console: Console
}

/** Content types of the parts of a publisher's look. */
const PART_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}
/** Code, data and pictures: where one is missing, a page would be taken for it. */
const NO_PAGE = new RegExp(`^(?:${APP}|${INDEX}|assets|src|node_modules)/`)

/** Answers each request by the site as it is at that moment. */
export function answerLive(site: LiveParts): RequestListener {
  return (request, response) => {
    answer(site, request, response).catch((error: unknown) =>
      fail(site, response, error, 'Something went wrong here.'),
    )
  }
}

async function answer(site: LiveParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { index, reader } = site
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return say(response, 405, 'Only GET and HEAD are answered.')
  const { path } = splitAddress(request.url ?? '/')
  // Vite could not read such an address either, and says so by throwing.
  if (path === null) return sendPage(site, '/', null, response)
  const inside = path.slice(1)
  const { settings, look, shell, name } = site.setting()
  if (path === LIVE_PATH) return site.events.add(response, [site.news(), name])
  if (inside === MANIFEST) return sendText(response, 'application/json', index.shown?.manifest ?? '')
  if (inside === BUILT_FILE)
    return sendText(response, 'application/json', JSON.stringify({ built: new Date().toISOString() }))
  if (inside === WEB_MANIFEST)
    return sendText(response, 'application/manifest+json', makeWebManifest(reader.template, shell))
  const part = look.files.get(inside)
  if (part !== undefined) return sendText(response, PART_TYPES[extname(inside)] ?? '', part)
  if (inside.startsWith(`${INDEX}/shards/`)) {
    const shard = await findFile(site.indexDir, inside.slice(INDEX.length + 1))
    if (shard !== null) return sendFile(request, response, shard, IMMUTABLE)
  }
  // Asked of its own folder, for that of all pictures may be a link.
  const picture = index.shown?.pictures.has(inside)
    ? await findFile(join(settings.dataDir, dirname(inside)), basename(inside))
    : null
  if (picture !== null) return sendFile(request, response, picture, REVALIDATE)
  reader.handle(request, response, () => {
    sendPage(site, request.url ?? '/', inside, response).catch((error: unknown) =>
      fail(site, response, error, 'The page could not be made; the terminal says why.'),
    )
  })
}

/** @param path null for an address that can't be read. */
async function sendPage(
  { indexDir, reader }: LiveParts,
  url: string,
  path: string | null,
  response: ServerResponse,
): Promise<void> {
  if (NO_PAGE.test(path ?? '')) return say(response, 404, 'There is no such file.')
  const known = path !== null && (await pageExists(await openIndex(indexDir), path))
  response.statusCode = known ? 200 : 404
  sendText(response, 'text/html; charset=utf-8', await reader.page(url))
}

function sendText(response: ServerResponse, type: string, text: string | Uint8Array): void {
  response.setHeader('Content-Type', type)
  response.setHeader('Cache-Control', 'no-store')
  response.end(text)
}

/** Tells the terminal what went wrong, and whoever asked that something did. */
function fail({ console }: LiveParts, response: ServerResponse, error: unknown, words: string): void {
  console.fail(String(error))
  say(response, 500, words)
}
