import type { Server } from 'node:http'
import type { Command } from '../command.ts'
import { type CommandShape, type Options, UsageError, wholeNumber } from '../command-line.ts'
import { readSiteFolder, SITE_FOLDER_OPTIONS } from '../config/read-site-folder.ts'
import type { Console } from '../console.ts'
import { listen } from '../serve/listen.ts'
import { makeSiteServer } from '../serve/serve-site.ts'
import { watchFrontPage } from '../site/front-page.ts'

const DEFAULT_PORT = 4173
const HIGHEST_PORT = 65_535
/** How long answers that are under way may take after an interrupt, in milliseconds. */
const PATIENCE = 1000

export const PORT_OPTION: CommandShape['options'] = {
  port: {
    type: 'string',
    value: 'N',
    help: `the port, or else the next one that is free (default: PORT from the environment, or ${DEFAULT_PORT})`,
  },
}

export const serve: Command = {
  shape: {
    summary: 'serves a built site as production would, until it is interrupted',
    options: { ...SITE_FOLDER_OPTIONS, ...PORT_OPTION },
    examples: ['throughline serve --dir site', 'throughline serve --dir site --port 8080'],
  },
  run: async (options, { console }) =>
    serveDir(await readSiteFolder('serve', options), readPort(options), console),
}

/**
 * The port asked for, or that of the environment, or the usual one.
 * @throws {UsageError} when either is no port.
 */
export function readPort(options: Options): number {
  const asked = wholeNumber(options, 'port', 0, HIGHEST_PORT)
  const text = process.env.PORT
  if (asked !== null || !text) return asked ?? DEFAULT_PORT
  if (!/^\d+$/.test(text) || Number(text) > HIGHEST_PORT)
    throw new UsageError(`PORT in the environment is to be a whole number from 0 to ${HIGHEST_PORT}.`)
  return Number(text)
}

/** Serves until it is interrupted; then ends with 0. */
export async function serveDir(dir: string, port: number, console: Console): Promise<number> {
  const server = makeSiteServer(dir, console.fail)
  const taken = await listen(server, port)
  const interrupted = untilInterrupted(server)
  const { base } = watchFrontPage(dir)()
  // Whoever starts the server waits for this line, and may interrupt it right after.
  console.result(`http://localhost:${taken}${base === '/' ? '' : base}`)
  return interrupted
}

function untilInterrupted(server: Server): Promise<number> {
  return new Promise((resolve) => {
    const stop = () => {
      server.close(() => resolve(0))
      setTimeout(() => server.closeAllConnections(), PATIENCE).unref()
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
}
