import type { IncomingMessage, ServerResponse } from 'node:http'
import { sha256 } from '../../indexer/sha256.ts'
import { packText } from '../compile/pack-parts.ts'
import { REVALIDATE } from '../hosts/caching.ts'

/** A page in the fewest bytes, held in memory. */
export interface PackedPage {
  readonly content: Buffer
  readonly etag: string
}

export async function packPage(html: Buffer): Promise<PackedPage> {
  const content = await packText(html)
  return { content, etag: `"${sha256(content).slice(0, 16)}"` }
}

/** Sends it, or says that it is what the browser has. */
export function sendPacked(
  request: IncomingMessage,
  response: ServerResponse,
  { content, etag }: PackedPage,
): void {
  const headers = { ETag: etag, 'Cache-Control': REVALIDATE, Vary: 'Accept-Encoding' }
  const known = String(request.headers['if-none-match'] ?? '').split(/\s*,\s*/)
  if (known.includes(etag) || known.includes(`W/${etag}`)) {
    response.writeHead(304, headers).end()
    return
  }
  response
    .writeHead(200, {
      ...headers,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Encoding': 'br',
      'Content-Length': content.length,
    })
    .end(request.method === 'HEAD' ? undefined : content)
}
