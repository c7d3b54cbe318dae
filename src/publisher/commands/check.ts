import type { CheckReport } from '../../indexer/check-report.ts'
import { checkFolder } from '../../indexer/index-folder.ts'
import { formatProblem, type Problem } from '../../indexer/problem.ts'
import type { Command } from '../command.ts'
import { textOption } from '../command-line.ts'
import { neededFolder, readConfig } from '../config/read-config.ts'
import { DATA_OPTIONS } from '../index-options.ts'
import { tellReading } from '../tell-reading.ts'
import { count, tellSkipped } from '../tell-report.ts'
import { reportRefused, writeReport } from '../write-report.ts'

/** Else the exit code would look as if the folder could not be published. */
const EXPLANATION =
  'Exit code 1, because there is something to look at. A build leaves out skipped files, keeps those with a warning, and ends with 0.'
const REFUSED = 'Exit code 1: without --allow-shrink a build of no article is refused.'

export const check: Command = {
  shape: {
    summary: 'validates a data folder: one line a problem, path:line: reason; exit code 1 if there is any',
    options: DATA_OPTIONS,
    examples: ['throughline check --data news'],
  },
  run: async (options, { console, searchThread }) => {
    const file = textOption(options, 'report')
    const dataDir = neededFolder('check', await readConfig(options), 'data')
    const start = performance.now()
    const report = await reportRefused(file, () =>
      checkFolder({
        dataDir,
        now: Date.now(),
        publishedOnly: options['published-only'] === true,
        searchThread,
        onProgress: tellReading(console),
      }),
    )
    const problems = [...report.skipped, ...report.warnings]
    if (report.articles === 0 && problems.length === 0) problems.push(emptyProblem(report))
    for (const problem of problems) console.result(formatProblem(problem))
    console.say(`${count(report.articles, 'article')}; ${tellSkipped(report)}`)
    if (problems.length > 0) console.say(report.articles === 0 ? REFUSED : EXPLANATION)
    writeReport(file, report, (performance.now() - start) / 1000, 0)
    return problems.length > 0 ? 1 : 0
  },
}

/** Of a folder in which nothing is wrong but that it has no article: mostly it is another one than was meant. */
function emptyProblem({ excluded }: CheckReport): Problem {
  const reason =
    excluded.length > 0
      ? 'every article is left out on purpose'
      : 'there is no article here; articles are files that end in .md'
  return { file: 'articles', line: 1, reason }
}
