import type { Known } from './record-schemas.ts'
import type { Edit, Kept } from './records.ts'
import { glimpseOf, type Subject } from './subject.ts'

/** The keys under which a subject is saved: a story by any of its articles, an article by itself. */
export function savedKeys(saved: Kept['saved'], { kind, article, known }: Subject): string[] {
  if (kind === 'article') return saved.has(article.id) ? [article.id] : []
  return [article.id, ...known.files].filter((id, at, ids) => saved.has(id) && ids.indexOf(id) === at)
}

export function saveEdits(subject: Subject, now: number): Edit[] {
  const key = subject.article.id
  return [{ store: 'saved', key, record: { key, at: now, as: subject.kind, glimpse: glimpseOf(subject) } }]
}

export function unsaveEdits(saved: Kept['saved'], subject: Subject): Edit[] {
  return savedKeys(saved, subject).map((key) => ({ store: 'saved', key, record: null }))
}

/** The keys under which a story is followed: any of its articles may have been its lead at the time. */
export function followKeys(follows: Kept['follows'], { article, known }: Subject): string[] {
  const ids = [...new Set([article.id, ...known.files])]
  return ids.map((id) => `story:${id}`).filter((key) => follows.has(key))
}

/** The key under which a story is followed or muted from now on. */
export function storyKey({ article, known, story }: Subject): string {
  // A reference leads only where there is no file, and may be gone when a file takes its place.
  return `story:${known.files.includes(article.id) ? article.id : (known.files[0] ?? story)}`
}

export function followStoryEdits(subject: Subject, now: number): Edit[] {
  const { article, known, newest } = subject
  return followEdits(storyKey(subject), article.title, known, newest, now)
}

export function followEdits(
  key: string,
  name: string,
  known: Known,
  newest: number | null,
  now: number,
  oldest?: number,
): Edit[] {
  const record = { key, at: now, name, known, newest, ...(oldest !== undefined && { oldest }) }
  return [{ store: 'follows', key, record }]
}

/** Notes that an article was opened, for the history. */
export function openedEdits(subject: Subject, now: number): Edit[] {
  const key = subject.article.id
  return [{ store: 'history', key, record: { key, at: now, glimpse: glimpseOf(subject) } }]
}

/** Takes records of one store away. */
export function removeEdits(store: Edit['store'], keys: Iterable<string>): Edit[] {
  return [...keys].map((key) => ({ store, key, record: null }))
}
