import { indexFolder } from '../../indexer/index-folder.ts'
import type { Command } from '../command.ts'
import { textOption } from '../command-line.ts'
import { INDEX_OPTIONS, readIndexOptions } from '../index-options.ts'
import { tellReport, writeReport } from '../tell-report.ts'

export const index: Command = {
  shape: {
    summary: 'writes the JSON index alone',
    options: INDEX_OPTIONS,
    examples: [
      'throughline index --data news --out public/index',
      'throughline index --data news --out public/index --report report.json --quiet',
    ],
  },
  run: async (options, { console, packageDir }) => {
    const start = performance.now()
    const report = await indexFolder(readIndexOptions(options, { console, packageDir }))
    const seconds = (performance.now() - start) / 1000
    tellReport(console, report, seconds)
    writeReport(textOption(options, 'report'), report, seconds, report.bytes)
    return 0
  },
}
