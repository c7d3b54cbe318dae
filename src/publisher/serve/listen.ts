import type { Server } from 'node:http'
import { RefusedError } from '../../indexer/refused-error.ts'

const PORTS_TO_TRY = 100
export const HIGHEST_PORT = 65_535

/**
 * Starts on a port, or the next one that is free, and gives the one it is.
 * @throws {RefusedError} when none is free, a system error when listening is not allowed.
 */
export async function listen(server: Server, port: number): Promise<number> {
  const last = Math.min(port + PORTS_TO_TRY - 1, HIGHEST_PORT)
  for (let at = port; at <= last; at++) {
    if (!(await listenAt(server, at))) continue
    const address = server.address()
    return typeof address === 'object' && address !== null ? address.port : at
  }
  throw new RefusedError(`No port from ${port} to ${last} is free. Name another with --port.`)
}

/** @returns whether the port was free. */
function listenAt(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      server.off('listening', succeed)
      if (error.code === 'EADDRINUSE') resolve(false)
      else reject(error)
    }
    const succeed = () => {
      server.off('error', fail)
      resolve(true)
    }
    server.once('error', fail).once('listening', succeed).listen(port)
  })
}
