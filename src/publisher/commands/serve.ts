import { textOption, UsageError, wholeNumber } from '../command-line.ts'
import type { Console } from '../console.ts'
import type { Command } from '../main.ts'
import { listen, makeSiteServer } from '../serve-site.ts'
import { readBase } from '../site-base.ts'

const DEFAULT_PORT = 4173

export const serve: Command = {
  shape: {
    summary: 'serve a built site as production would',
    options: {
      dir: { type: 'string', value: 'DIR', help: 'the built site', required: true },
      port: {
        type: 'string',
        value: 'N',
        help: `port, or the next one that is free (default: PORT, else ${DEFAULT_PORT})`,
      },
    },
    example: 'throughline serve --dir site --port 8080',
  },
  run: (options, { console }) =>
    serveDir(textOption(options, 'dir'), portOf(wholeNumber(options, 'port', 0, 65_535)), console),
}

/** The port asked for, or that of the environment, or the usual one. */
export function portOf(asked: number | null): number {
  const text = process.env.PORT
  if (asked !== null || !text) return asked ?? DEFAULT_PORT
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new UsageError('PORT in the environment is not a port number.')
  return port
}

/** Serves until it is interrupted; then answers what is under way, and ends with 0. */
export async function serveDir(dir: string, port: number, console: Console): Promise<number> {
  const server = makeSiteServer(dir)
  const taken = await listen(server, port)
  console.result(`http://localhost:${taken}${readBase(dir).replace(/\/$/, '')}`)
  return new Promise((resolve) => {
    const stop = () => server.close(() => resolve(0)).closeAllConnections()
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
}
