import { indexFolder } from '../../indexer/index-folder.ts'
import type { Command } from '../command.ts'
import { textOption } from '../command-line.ts'
import { readConfig } from '../config/read-config.ts'
import { holdLock } from '../files/hold-lock.ts'
import { INDEX_OPTIONS, readIndexOptions } from '../index-options.ts'
import { tellReport } from '../tell-report.ts'
import { reportRefused, writeReport } from '../write-report.ts'

export const index: Command = {
  shape: {
    summary: 'writes the JSON index alone',
    options: INDEX_OPTIONS,
    examples: [
      'throughline index --data news --out public/index',
      'throughline index --data news --out public/index --report report.json --quiet',
    ],
  },
  run: async (options, context) => {
    const { console } = context
    const file = textOption(options, 'report')
    const settings = await readConfig(options)
    const start = performance.now()
    const request = readIndexOptions('index', options, settings, context)
    const report = await reportRefused(file, () => holdLock(request.outDir, () => indexFolder(request)))
    const seconds = (performance.now() - start) / 1000
    tellReport(console, report, seconds)
    writeReport(file, report, seconds, report.bytes)
    return 0
  },
}
