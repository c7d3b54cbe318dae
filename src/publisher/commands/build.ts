import { buildSite } from '../build-site.ts'
import { textOption, UsageError } from '../command-line.ts'
import { INDEX_OPTIONS, tellReport } from '../index-options.ts'
import type { Command } from '../main.ts'

export const build: Command = {
  shape: {
    summary: 'write the whole site: reader, index and pages',
    options: {
      ...INDEX_OPTIONS,
      base: { type: 'string', value: '/PATH/', help: 'path under which the site will lie (default: /)' },
    },
    example: 'throughline build --data news --out site --base /news/',
  },
  run: async (options, { console, packageDir }) => {
    const start = performance.now()
    const base = textOption(options, 'base') || '/'
    if (!/^\/(?:[\w.~-]+\/)*$/.test(base))
      throw new UsageError('--base takes a path with a slash at both ends, such as /news/.')
    const report = await buildSite({
      dataDir: textOption(options, 'data'),
      outDir: textOption(options, 'out'),
      now: Date.now(),
      title: textOption(options, 'title') || 'Throughline',
      publishedOnly: options['published-only'] === true,
      allowShrink: options['allow-shrink'] === true,
      base,
      packageDir,
      onProgress: (done, total) => console.progress('Reading', done, total),
    })
    tellReport(console, report, (performance.now() - start) / 1000, textOption(options, 'report'))
    return 0
  },
}
