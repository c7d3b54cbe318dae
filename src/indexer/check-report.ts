import type { Excluded } from './link/link-folder.ts'
import type { Problem } from './problem.ts'

/** What came of a data folder. Files are relative to it. */
export interface CheckReport {
  readonly articles: number
  readonly references: number
  readonly stories: number
  readonly topics: number
  readonly providers: number
  /** Files that could not be read as what they should be. */
  readonly skipped: readonly Problem[]
  /** Articles left out on purpose. */
  readonly excluded: readonly Excluded[]
  /** Kept, with a field dropped or repaired. */
  readonly warnings: readonly Problem[]
}

/** What is known of a folder that is not there. */
export const EMPTY_REPORT: CheckReport = {
  articles: 0,
  references: 0,
  stories: 0,
  topics: 0,
  providers: 0,
  skipped: [],
  excluded: [],
  warnings: [],
}
