import { checkFolder } from '../../indexer/index-folder.ts'
import { textOption } from '../command-line.ts'
import { writeReport } from '../index-options.ts'
import type { Command } from '../main.ts'

export const check: Command = {
  shape: {
    summary: 'validate a data folder: one line a problem, path:line: reason',
    options: {
      data: { type: 'string', value: 'DIR', help: 'the data folder', required: true },
      'published-only': { type: 'boolean', help: 'leave out what is not marked published: true' },
      report: { type: 'string', value: 'FILE', help: 'write what came of each file as JSON' },
    },
    example: 'throughline check --data news',
  },
  run: async (options, { console }) => {
    const start = performance.now()
    const report = await checkFolder({
      dataDir: textOption(options, 'data'),
      now: Date.now(),
      publishedOnly: options['published-only'] === true,
      onProgress: (done, total) => console.progress('Reading', done, total),
    })
    const problems = [...report.skipped, ...report.warnings]
    for (const { file, line, reason } of problems) console.result(`${file}:${line}: ${reason}`)
    console.say(
      `${report.articles} articles, ${report.skipped.length} skipped, ${report.warnings.length} warnings`,
    )
    writeReport(textOption(options, 'report'), {
      ...report,
      seconds: (performance.now() - start) / 1000,
      bytes: 0,
    })
    return problems.length > 0 ? 1 : 0
  },
}
