import { join } from 'node:path'
import { buildSite } from '../build-site.ts'
import { wholeNumber } from '../command-line.ts'
import { tellReport } from '../index-options.ts'
import type { Command } from '../main.ts'
import { portOf, serveDir } from './serve.ts'

export const start: Command = {
  shape: {
    summary: 'build the bundled sample and serve it',
    options: {
      port: {
        type: 'string',
        value: 'N',
        help: 'port, or the next one that is free (default: PORT, else 4173)',
      },
    },
    example: 'npm start',
  },
  run: async (options, { console, packageDir }) => {
    const port = portOf(wholeNumber(options, 'port', 0, 65_535))
    const began = performance.now()
    const outDir = join(packageDir, 'site')
    const report = await buildSite({
      dataDir: join(packageDir, 'data'),
      outDir,
      now: Date.now(),
      title: 'Throughline',
      publishedOnly: false,
      allowShrink: true,
      base: '/',
      packageDir,
    })
    tellReport(console, report, (performance.now() - began) / 1000, '')
    return serveDir(outDir, port, console)
  },
}
