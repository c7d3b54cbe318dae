import { DAY } from './day.ts'

/** Behind a reader's clock by more than this, a site no longer speaks of "today". */
const ARCHIVE_AFTER = 14 * DAY

/** True when the newest date of the corpus is so far back that the site is an archive. */
export function isArchive(edition: number | null, now: number): boolean {
  return edition !== null && now - edition > ARCHIVE_AFTER
}
