import type { Server } from 'node:http'
import type { Command } from '../command.ts'
import { readSiteFolder, SITE_FOLDER_OPTIONS } from '../config/read-site-folder.ts'
import type { Console } from '../console.ts'
import { PORT_OPTION, readPort } from '../port-option.ts'
import { listen } from '../serve/listen.ts'
import { makeSiteServer } from '../serve/serve-site.ts'
import { watchFrontPage } from '../site/front-page.ts'

/** How long answers that are under way may take after an interrupt, in milliseconds. */
const PATIENCE = 1000

export const serve: Command = {
  shape: {
    summary: 'serves a built site as production would, until it is interrupted',
    options: { ...SITE_FOLDER_OPTIONS, ...PORT_OPTION },
    examples: ['throughline serve --dir site', 'throughline serve --dir site --port 8080'],
  },
  run: async (options, { console }) =>
    serveDir(await readSiteFolder('serve', options), readPort(options), console),
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
