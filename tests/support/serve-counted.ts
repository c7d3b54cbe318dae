import { createServer } from 'node:http'
import { listen } from '../../src/publisher/serve/listen.ts'
import { makeSiteServer } from '../../src/publisher/serve/serve-site.ts'
import type { ServedSite } from './serve-folder.ts'

/** One answer, as it went over the wire: its head and its body, compressed where it was. */
export interface Sent {
  readonly path: string
  readonly bytes: number
}

export interface CountedSite extends ServedSite {
  /** All answers so far. */
  readonly sent: readonly Sent[]
}

/** Serves a built site and counts what goes out: whoever asks, a page or any of its workers, asks here. */
export async function serveCounted(site: string): Promise<CountedSite> {
  const sent: Sent[] = []
  const answering = makeSiteServer(site, console.error)
  const server = createServer((request, response) => {
    const { socket } = request
    const before = socket.bytesWritten
    response.once('close', () => sent.push({ path: request.url ?? '', bytes: socket.bytesWritten - before }))
    answering.emit('request', request, response)
  })
  const origin = `http://localhost:${await listen(server, 0)}`
  return {
    origin,
    sent,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
