import type { CheckReport } from '../indexer/check-report.ts'
import type { IndexReport } from '../indexer/index-folder.ts'
import { formatProblem } from '../indexer/problem.ts'
import type { Console } from './console.ts'
import type { SiteSize } from './hosts/measure-site.ts'

/** Problems named on the screen before the rest is left to the report. */
const NAMED = 20

/** Says what came of a data folder. */
export function tellReport(console: Console, report: IndexReport, seconds: number): void {
  const problems = [...report.skipped, ...report.warnings]
  for (const problem of problems.slice(0, NAMED)) console.say(formatProblem(problem))
  if (problems.length > NAMED)
    console.say(`… and ${problems.length - NAMED} more, see --report; throughline check shows all`)
  console.say(
    `${count(report.articles, 'article')} and ${count(report.references, 'reference')} in ` +
      `${count(report.stories, 'story', 'stories')}, ${count(report.topics, 'topic')}, ` +
      `${count(report.providers, 'provider')}; ${tellSkipped(report)}, ` +
      `${count(report.excluded.length, 'article')} left out; ` +
      `${(report.bytes / 1e6).toFixed(1)} MB of index in ${seconds.toFixed(2)} s`,
  )
}

/** What a host gets, in words. */
export function tellSize({ files, bytes }: SiteSize): string {
  return `The site is ${count(files, 'file')} of ${(bytes / 1e6).toFixed(1)} MB.`
}

/** How many files were skipped, and how many warnings there are, in words. */
export function tellSkipped(report: CheckReport): string {
  return `${count(report.skipped.length, 'file')} skipped, ${count(report.warnings.length, 'warning')}`
}

/** A number with its word. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
