import type { Article } from '../model/article.ts'
import { DAY, HOUR } from '../model/day.ts'
import { compareNewest } from '../model/order.ts'

/** A thread of no more than this many articles … */
const WHOLE_COUNT = 12
/** … within no more than this is one story; the two bounds are the format's own definition of a story. */
const WHOLE_SPAN = 14 * DAY
/** Anything larger or longer is cut where nothing was published for longer than this. */
const GAP = 72 * HOUR

/**
 * Cuts a thread into its stories.
 * @param thread all its articles, references included, in any order.
 * @returns stories, the newest first, each with its articles newest first; every article is in exactly one, and
 *   every story has an article file.
 */
export function cutThread(thread: readonly Article[]): Article[][] {
  const sorted = [...thread].sort(compareNewest)
  const dated = sorted.flatMap((article) => article.time ?? [])
  const span = (dated[0] ?? 0) - (dated.at(-1) ?? 0)
  if (sorted.length <= WHOLE_COUNT && span <= WHOLE_SPAN) return [sorted]
  return joinReferences(cutAtGaps(sorted))
}

/** Undated articles come last, and so go with the oldest part. */
function cutAtGaps(sorted: readonly Article[]): Article[][] {
  const parts: Article[][] = []
  let last: number | null = null
  for (const article of sorted) {
    const part = parts.at(-1)
    const drifts = last !== null && article.time !== null && last - article.time > GAP
    if (!part || drifts) parts.push([article])
    else part.push(article)
    last = article.time ?? last
  }
  return parts
}

/** A part of references alone could never lead a story: it goes to the neighbour nearest in time. */
function joinReferences(parts: readonly Article[][]): Article[][] {
  const joined = parts.map((part) => [...part])
  for (;;) {
    const at = joined.findIndex((part) => part.every((article) => article.kind === 'reference'))
    const part = joined[at]
    if (!part || joined.length === 1) return joined
    const newer = joined[at - 1]
    const older = joined[at + 1]
    const target = gapBetween(newer, part) <= gapBetween(part, older) ? newer : older
    target?.push(...part)
    target?.sort(compareNewest)
    joined.splice(at, 1)
  }
}

/** Time between the oldest of one part and the newest of the next; endless where either is missing. */
function gapBetween(newer: readonly Article[] | undefined, older: readonly Article[] | undefined): number {
  const from = older?.[0]?.time
  const to = newer?.findLast((article) => article.time !== null)?.time
  if (!newer || !older) return Number.POSITIVE_INFINITY
  return from == null || to == null ? 0 : to - from
}

/** The oldest of some articles, which names their story: by time, then by id; undated only when all are. */
export function oldestOf(articles: readonly Article[]): Article {
  const oldest = articles.reduce<Article | undefined>(
    (best, one) => (best && !isOlder(one, best) ? best : one),
    undefined,
  )
  if (!oldest) throw new Error('A story has at least one article.')
  return oldest
}

function isOlder(one: Article, best: Article): boolean {
  if (one.time === best.time) return one.id < best.id
  if (one.time === null) return false
  return best.time === null || one.time < best.time
}
