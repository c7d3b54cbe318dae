import { createServer } from 'node:http'
import { join } from 'node:path'
import type { Command } from '../command.ts'
import { DEFAULT_TITLE } from '../config/default-title.ts'
import { PORT_OPTION, readPort } from '../port-option.ts'
import { listen } from '../serve/listen.ts'
import { buildSite } from '../site/build-site.ts'
import { tellReport } from '../tell-report.ts'
import { serveDir } from './serve.ts'

export const start: Command = {
  shape: {
    summary: 'builds the bundled sample and serves it, until it is interrupted',
    options: PORT_OPTION,
    examples: ['npm start', 'npm start -- --port 8080'],
  },
  run: async (options, { console, packageDir }) => {
    const port = await findFreePort(readPort(options))
    const began = performance.now()
    const outDir = join(packageDir, 'site')
    const report = await buildSite({
      dataDir: join(packageDir, 'data'),
      outDir,
      now: Date.now(),
      title: DEFAULT_TITLE,
      contact: 'mailto:desk@throughline.example',
      publishedOnly: false,
      // What lies in `site` is made anew from the same sample each time: there is nothing to lose.
      allowShrink: true,
      base: '/',
      siteUrl: `http://localhost:${port}/`,
      packageDir,
      onProgress: (done, total) => console.progress('Reading', done, total),
    })
    tellReport(console, report, (performance.now() - began) / 1000)
    return serveDir(outDir, port, console)
  },
}

/** The port is part of the addresses in feeds and sitemap, which are made before anything is served. */
async function findFreePort(from: number): Promise<number> {
  const server = createServer()
  const port = await listen(server, from)
  await new Promise((resolve) => server.close(resolve))
  return port
}
