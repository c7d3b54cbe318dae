import { writeFileSync } from 'node:fs'
import type { CheckReport, IndexReport } from '../indexer/index-folder.ts'
import type { CommandShape } from './command-line.ts'
import type { Console } from './console.ts'

/** Options of every command that makes an index. */
export const INDEX_OPTIONS: CommandShape['options'] = {
  data: { type: 'string', value: 'DIR', help: 'the data folder', required: true },
  out: { type: 'string', value: 'DIR', help: 'where to write', required: true },
  title: { type: 'string', value: 'TEXT', help: "the site's own title (default: Throughline)" },
  'published-only': { type: 'boolean', help: 'leave out what is not marked published: true' },
  'allow-shrink': { type: 'boolean', help: 'go on even if more than a tenth of the articles are gone' },
  report: { type: 'string', value: 'FILE', help: 'write what came of each file as JSON' },
}

/** Problems named on the screen before the rest is left to the report. */
const NAMED = 20

/** Says what came of a data folder, and writes the report where one is wanted. */
export function tellReport(console: Console, report: IndexReport, seconds: number, reportFile: string): void {
  const problems = [...report.skipped, ...report.warnings]
  for (const { file, line, reason } of problems.slice(0, NAMED)) console.say(`${file}:${line}: ${reason}`)
  if (problems.length > NAMED)
    console.say(`… and ${problems.length - NAMED} more; --report FILE has them all`)
  console.say(
    `${report.articles} articles and ${report.references} references in ${report.stories} stories, ` +
      `${report.topics} topics, ${report.providers} providers; ` +
      `${report.skipped.length} skipped, ${report.excluded.length} left out, ${report.warnings.length} warnings; ` +
      `${(report.bytes / 1e6).toFixed(1)} MB in ${seconds.toFixed(2)} s`,
  )
  const { pictures, ...told } = report
  writeReport(reportFile, { ...told, seconds, bytes: report.bytes })
}

/** Writes a report as JSON; nowhere where no file was named. */
export function writeReport(file: string, report: CheckReport & { seconds: number; bytes: number }): void {
  if (file === '') return
  const { articles, references, stories, topics, providers, skipped, excluded, warnings, seconds, bytes } =
    report
  const told = {
    articles,
    references,
    stories,
    topics,
    providers,
    skipped,
    excluded,
    warnings,
    seconds,
    bytes,
  }
  writeFileSync(file, `${JSON.stringify(told, null, 2)}\n`)
}
