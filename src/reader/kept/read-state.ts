import type { Known } from './record-schemas.ts'
import type { Edit, Kept } from './records.ts'
import type { Subject } from './subject.ts'

/** What the reader has read of a story. */
export interface ReadState {
  /** When any of it was last marked as read. */
  readonly at: number
  /** What was known of it then. */
  readonly known: Known
  /** How many articles came since: while there are any, the story counts as unread again. */
  readonly grown: number
}

/** What was read of a story that has these articles now; null where nothing was. */
export function readStateOf(read: Kept['read'], now: Known): ReadState | null {
  const records = now.files.flatMap((id) => read.get(id) ?? [])
  if (records.length === 0) return null
  const known = records.map((record) => record.known).reduce(allKnown)
  const files = new Set(known.files)
  const grown =
    now.files.filter((id) => !files.has(id)).length + Math.max(0, now.references - known.references)
  return { at: Math.max(...records.map((record) => record.at)), known, grown }
}

/** After which moment articles of a story are new: the last visit, or when any of it was read, if that was later. */
export function newSinceOf(state: ReadState | null, lastVisit: number | null): number | null {
  return state === null ? lastVisit : Math.max(lastVisit ?? 0, state.at)
}

/** What was known at one time or the other: an old tab, and a device without a network, know less than before. */
export function allKnown(before: Known, now: Known): Known {
  const files = [...new Set([...before.files, ...now.files])]
  return { ...now, files, references: Math.max(before.references, now.references) }
}

/** True where all of a story that there is now counts as read. */
export function isRead(read: Kept['read'], now: Known): boolean {
  const state = readStateOf(read, now)
  return state !== null && state.grown === 0
}

/** Marks a subject's story as read, by the subject's article; a reference by the story's file, where it has one. */
export function readEdits(read: Kept['read'], { article, known }: Subject, now: number): Edit[] {
  const key = known.files.includes(article.id) ? article.id : known.files[0]
  if (key === undefined) return []
  const before = read.get(key)
  const record = { key, at: now, known: before ? allKnown(before.known, known) : known }
  return [{ store: 'read', key, record }]
}

/** Takes every read mark off a story. */
export function unreadEdits(read: Kept['read'], { known }: Subject): Edit[] {
  return known.files.filter((id) => read.has(id)).map((key) => ({ store: 'read', key, record: null }))
}
