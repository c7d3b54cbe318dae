import { createServer } from 'node:http'
import { listen } from '../../src/publisher/serve/listen.ts'

/** A port that was free a moment ago, for programs that take none of the system's choice. */
export async function findFreePort(): Promise<number> {
  const server = createServer()
  const port = await listen(server, 0)
  await new Promise((resolve) => server.close(resolve))
  return port
}
