import { indexFolder } from '../../indexer/index-folder.ts'
import { textOption } from '../command-line.ts'
import { INDEX_OPTIONS, tellReport } from '../index-options.ts'
import type { Command } from '../main.ts'

export const index: Command = {
  shape: {
    summary: 'write the JSON index alone',
    options: INDEX_OPTIONS,
    example: 'throughline index --data news --out public/index',
  },
  run: async (options, { console }) => {
    const start = performance.now()
    const report = await indexFolder({
      dataDir: textOption(options, 'data'),
      outDir: textOption(options, 'out'),
      now: Date.now(),
      title: textOption(options, 'title') || 'Throughline',
      publishedOnly: options['published-only'] === true,
      allowShrink: options['allow-shrink'] === true,
      onProgress: (done, total) => console.progress('Reading', done, total),
    })
    tellReport(console, report, (performance.now() - start) / 1000, textOption(options, 'report'))
    return 0
  },
}
