import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

export interface RudeServer {
  /** Without a slash at its end. */
  readonly origin: string
  readonly port: number
  readonly requests: readonly IncomingMessage[]
  /** The most requests that were being answered at one time. */
  readonly mostAtOnce: () => number
  readonly close: () => Promise<void>
}

/** A server on this machine that answers each path as the test says. */
export async function serveRudely(paths: Readonly<Record<string, Handler | string>>): Promise<RudeServer> {
  const requests: IncomingMessage[] = []
  let open = 0
  let most = 0
  const server = createServer((request, response) => {
    requests.push(request)
    most = Math.max(most, ++open)
    response.once('close', () => open--)
    const handler = paths[request.url ?? '']
    if (typeof handler === 'function') handler(request, response)
    else if (handler !== undefined) response.end(handler)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    requests,
    mostAtOnce: () => most,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
