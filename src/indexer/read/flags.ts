import type { Warn } from '../diagnostic.ts'
import type { RawRecord } from './record.ts'

/** The words of YAML 1.1 and of 1.2, for many programs still write those of 1.1. */
const TRUE = /^(?:true|yes|on|y)$/i
const FALSE = /^(?:false|no|off|n)$/i
/** What programs write of their own for false, or for nothing at all. */
const NOTHING = /^(?:0|null|none|nil|undefined)$/i

/** Says which flags of an article say something else than they take, and what they count as. */
export function warnOfFlags(record: RawRecord, warn: Warn): void {
  const taken = {
    removed: isSaid(record.removed),
    draft: isSaid(record.draft),
    published: isPublished(record),
  }
  for (const key of ['removed', 'draft', 'published'] as const) {
    const text = record[key]
    if (text !== '' && !TRUE.test(text) && !FALSE.test(text))
      warn(key, 'bad-flag', `${key} takes true or false; this counts as ${taken[key]}`)
  }
}

export function isPublished({ published }: RawRecord): boolean {
  return TRUE.test(published)
}

/** Why an article is to be left out, as its file says; null where it is not. */
export function reasonToLeaveOut({ removed, draft }: RawRecord): string | null {
  if (isSaid(removed)) return 'removed: true'
  return isSaid(draft) ? 'draft: true' : null
}

/**
 * Whether an article is taken back, as it also is by `removed: 1` or by a day: one that is left out by mistake is there
 * again with the next build, and one that is shown by mistake has been read.
 */
function isSaid(flag: string): boolean {
  return flag !== '' && !FALSE.test(flag) && !NOTHING.test(flag)
}
