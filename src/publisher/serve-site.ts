import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { constants } from 'node:zlib'
import compression from 'compression'
import sirv from 'sirv'
import { RefusedError } from '../indexer/refuse-shrink.ts'
import { INDEX } from './build-site.ts'
import { openIndex } from './open-index.ts'
import { pageExists } from './page-exists.ts'
import { contentSecurityPolicy, IMMUTABLE, REVALIDATE, securityHeaders } from './security-headers.ts'
import { baseOf } from './site-shell.ts'

/** Files of the site that are for hosts and for `verify`, not for readers. */
const PRIVATE = /^(?:_headers|\.nojekyll)$|\.tmp$/
/** Brotli takes 0.1 s a megabyte at 5, and ten times that for a tenth less at 11. */
const BROTLI_QUALITY = 5
const PORTS_TO_TRY = 100

/**
 * Serves a built site as production would: compressed, with caching and security headers, and a true 404.
 * @throws {RefusedError} when there is no site in the folder.
 */
export function makeSiteServer(dir: string): Server {
  const front = join(dir, 'index.html')
  if (!existsSync(front)) throw new RefusedError(`There is no site in ${dir}: build one first.`)
  const base = baseOf(readFileSync(front, 'utf8'))
  const files = sirv(dir, {
    dev: true,
    etag: true,
    dotfiles: false,
    extensions: [],
    setHeaders: (response, path) => {
      const immutable = /^\/(?:app|index\/shards)\//.test(path)
      response.setHeader('Cache-Control', immutable ? IMMUTABLE : REVALIDATE)
    },
  })
  const compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } } })
  const headers = securityHeaders(contentSecurityPolicy(readFileSync(front, 'utf8')))

  return createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    // The middleware is written for frameworks, whose requests are Node's with more on them.
    compress(request as never, response as never, () => {
      answer(request, response).catch(() => plain(response, 500, 'Something went wrong here.'))
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plain(response, 405, 'Only GET and HEAD are answered.')
    const path = decodePath(request.url ?? '/')
    if (path === null) return plain(response, 400, 'That address cannot be read.')
    if (base !== '/' && `${path}/` === base) return redirect(response, base)
    if (!path.startsWith(base)) return page(response, 404)
    const local = path.slice(base.length)
    if (local.length > 0 && local.endsWith('/')) return redirect(response, path.replace(/\/+$/, ''))
    if (local === '' || local === 'index.html') return page(response, 200)
    if (PRIVATE.test(local)) return page(response, 404)
    request.url = `/${encodeURI(local).replaceAll('?', '%3F').replaceAll('#', '%23')}`
    files(request, response, () => void unlisted(local, response))
  }

  async function unlisted(local: string, response: ServerResponse): Promise<void> {
    // Data and code that is not there must not come as a page with "200 OK".
    if (/^(?:app|assets|index)\//.test(local)) return plain(response, 404, 'Not found.')
    const known = await openIndex(join(dir, INDEX))
      .then((index) => pageExists(index, local))
      .catch(() => true)
    page(response, known ? 200 : 404)
  }

  function page(response: ServerResponse, status: number): void {
    const file = status === 404 ? join(dir, '404.html') : front
    response.statusCode = status
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Cache-Control', REVALIDATE)
    response.end(readFileSync(file))
  }
}

/** Starts on a port, or the next one that is free, and gives the one it is. */
export async function listen(server: Server, port: number): Promise<number> {
  for (let at = port; at < port + PORTS_TO_TRY; at++) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      const onError = (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' ? resolve(true) : reject(error)
      server.once('error', onError)
      server.listen(at, () => {
        server.off('error', onError)
        resolve(false)
      })
    })
    const address = server.address()
    if (!taken) return typeof address === 'object' && address !== null ? address.port : at
  }
  throw new RefusedError(`No port from ${port} to ${port + PORTS_TO_TRY - 1} is free.`)
}

/** The path of a request without its query; null where it can't be decoded, or climbs out. */
function decodePath(url: string): string | null {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''))
    return path.includes('\0') || path.split('/').includes('..') ? null : path
  } catch {
    return null
  }
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: encodeURI(location).replace(/^\/+/, '/') }).end()
}

function plain(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) return void response.destroy()
  response
    .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(`${text}\n`)
}
