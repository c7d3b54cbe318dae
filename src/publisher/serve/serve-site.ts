import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { encodePath } from '../../reader/print/encode-path.ts'
import { compress } from '../compile/compress.ts'
import { PACKED } from '../compile/pack-parts.ts'
import { feedTypeOf } from '../feeds/feed-types.ts'
import { findFile } from '../files/find-file.ts'
import { openIndex } from '../files/open-index.ts'
import { IMMUTABLE, REVALIDATE } from '../hosts/caching.ts'
import { type FrontPage, watchFrontPage } from '../site/front-page.ts'
import { pageExists } from '../site/page-exists.ts'
import { APP, INDEX, SHELL } from '../site-files.ts'
import { type PackedPage, packPage, sendPacked } from './packed-page.ts'
import { say, sendFile } from './send-file.ts'
import { splitAddress } from './split-address.ts'

/** What has its content in its name. */
const HASHED = new RegExp(`^(?:${APP}|${INDEX}/shards)/`)
/** Stand at the addresses of other pages. */
const STAND_INS = /^(?:index|shell|404)$/
/** The first page of a feed is the feed; pages without script are walked through by their numbers. */
const FIRST = /(?:^|(?<=^(?:topics|source)\/[^/]+)\/)page\/1$/
/** Code, data and pictures: where one is missing, a page would be taken for it. */
const NO_PAGE = new RegExp(`^(?:${APP}|${INDEX}|assets)/`)

/**
 * Serves a built site as production would: compressed, with caching and security headers, and a true 404.
 * @param tellFault is told what stopped an answer.
 * @throws {RefusedError} when there is no site in the folder.
 */
export function makeSiteServer(site: string, tellFault: (words: string) => void): Server {
  const frontPage = watchFrontPage(site)
  const packedPage = rememberPacked()
  // Made now, for whoever comes first.
  packedPage(frontPage())

  return createServer((request, response) => {
    compress.handle(request, response, () => {
      answer(request, response).catch((error: unknown) => {
        tellFault(`${request.url}: ${error}`)
        say(response, 500, 'Something went wrong here.')
      })
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const front = frontPage()
    const { base, headers } = front
    // On every answer, for a drawing opened by itself is a page, too, and may hold a script.
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return say(response, 405, 'Only GET and HEAD are answered.')
    }
    const { path, query } = splitAddress(request.url ?? '/')
    // Somebody typed it, or a link was cut off: whoever reads gets words and a way on.
    if (path === null) return sendPage(request, response, 404)
    if (`${path}/` === base) return redirect(response, base + query)
    const inside = path.startsWith(base) ? path.slice(base.length) : null
    if (inside === null) return sendPage(request, response, 404)
    if (inside === '') {
      const packed = readsPacked(request) ? packedPage(front) : null
      if (packed !== null) return sendPacked(request, response, packed)
      return sendPage(request, response, 200, 'index.html')
    }
    const canonical = inside.replace(FIRST, '').replace(/\/+$/, '')
    if (canonical !== inside) return redirect(response, base + encodePath(canonical) + query)
    // First, for an id may end in `.html`, beside one without.
    const isNone = NO_PAGE.test(inside) || STAND_INS.test(inside)
    const page = isNone ? null : await findFile(site, `${inside}.html`)
    const file = page ?? (await findFile(site, inside))
    if (page !== null) return sendFile(request, response, page, REVALIDATE)
    if (file !== null) {
      const type = feedTypeOf(inside)
      if (type !== null) response.setHeader('Content-Type', type)
      const packed = inside.startsWith(`${APP}/`) && readsPacked(request)
      const small = packed ? await findFile(site, inside + PACKED) : null
      if (small !== null) {
        response.setHeader('Content-Type', PACKED_TYPES[extname(inside)] ?? 'application/octet-stream')
        response.setHeader('Content-Encoding', 'br')
        return sendFile(request, response, small, IMMUTABLE)
      }
      return sendFile(request, response, file, HASHED.test(inside) ? IMMUTABLE : REVALIDATE)
    }
    if (NO_PAGE.test(inside)) return say(response, 404, 'There is no such file.')
    return sendPage(request, response, (await isPage(site, inside)) ? 200 : 404)
  }

  async function sendPage(
    request: IncomingMessage,
    response: ServerResponse,
    status: 200 | 404,
    name = status === 200 ? SHELL : '404.html',
  ) {
    const file = await findFile(site, name)
    if (file === null) return say(response, 404, 'The page that should be here is missing.')
    response.statusCode = status
    sendFile(request, response, file, REVALIDATE)
  }
}

/** Gives the front page in its fewest bytes, once they are made; most visits begin there. */
function rememberPacked(): (page: FrontPage) => PackedPage | null {
  let of: FrontPage | null = null
  let packed: PackedPage | null = null
  return (page) => {
    if (of === page) return packed
    of = page
    packed = null
    void packPage(page.html).then((made) => {
      if (of === page) packed = made
    })
    return null
  }
}

const PACKED_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** Whether an answer may come packed: a range may not, for it is one of the file as it is unpacked. */
function readsPacked({ headers }: IncomingMessage): boolean {
  const readable = String(headers['accept-encoding'] ?? '')
  return headers.range === undefined && /\bbr\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(readable)
}

/** Where the index can't be read, the shell comes and tells the reader so. */
async function isPage(site: string, path: string): Promise<boolean> {
  try {
    return await pageExists(await openIndex(join(site, INDEX)), path)
  } catch {
    return true
  }
}

/** Two slashes at the start would name another host. */
function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location.replace(/^[\\/]+/, '/') }).end()
}
