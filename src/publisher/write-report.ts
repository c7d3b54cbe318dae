import { statSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { CheckReport } from '../indexer/check-report.ts'
import { RefusedFolderError } from '../indexer/refused-error.ts'
import { makeFolder } from './files/make-folder.ts'

/** Writes a report as JSON; nowhere where no file was named. */
export function writeReport(file: string, report: CheckReport, seconds: number, bytes: number): void {
  if (file === '') return
  const { articles, references, stories, topics, providers, skipped, excluded, warnings } = report
  const counts = { articles, references, stories, topics, providers }
  makeFolder(dirname(file))
  writeFileSync(
    file,
    `${JSON.stringify({ ...counts, skipped, excluded, warnings, seconds, bytes }, null, 2)}\n`,
  )
}

/** Does what reads a data folder. Where that is refused, a report says what was found in it all the same. */
export async function reportRefused<T>(file: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  try {
    return await work()
  } catch (error) {
    if (error instanceof RefusedFolderError)
      writeReport(file, error.report, (performance.now() - start) / 1000, 0)
    throw error
  }
}

/**
 * Empties the report of a run before, which nobody is to take for what came of this one, however it ends. It is not
 * removed, for it may be a mount, or a link such as /dev/stdout.
 */
export function emptyReport(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.isFile()) truncateSync(file)
}
