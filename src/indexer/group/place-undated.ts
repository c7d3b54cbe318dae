import type { Article } from '../../model/article.ts'
import type { DisjointSets } from '../disjoint-sets.ts'
import { cosineOf } from '../stories/cosine-of.ts'
import { makeTermNumbers } from '../stories/make-term-numbers.ts'
import { weighTerms } from '../stories/term-vectors.ts'

/**
 * In a thread that is cut, what is undated has no time to stand by, and no window in which it meets the rest: each part
 * without a date goes to the file that is nearest in words, or to the oldest.
 * @param places of the thread, the oldest first.
 */
export function placeUndated(
  places: readonly number[],
  articles: readonly Article[],
  sets: DisjointSets,
): void {
  const isDated = (at: number) => articles[at]?.time !== null
  if (places.every(isDated)) return
  const termsOf = makeTermNumbers()
  const { rows } = weighTerms(places.map((at) => ({ main: [...termsOf(articles[at]?.title ?? '')] })))
  const dated = new Set(places.filter(isDated).map((at) => sets.find(at)))
  const files = places.flatMap((at, row) => (articles[at]?.kind === 'article' ? { at, row } : []))
  const datedFiles = files.filter(({ at }) => isDated(at))
  const anchors = datedFiles.length > 0 ? datedFiles : files
  for (const [row, at] of places.entries()) {
    if (isDated(at) || dated.has(sets.find(at))) continue
    const nearest = anchors.reduce<{ at: number; cosine: number } | null>((best, anchor) => {
      const cosine = datedFiles.length > 0 ? cosineOf(rows, row, anchor.row) : 0
      return best === null || cosine > best.cosine ? { at: anchor.at, cosine } : best
    }, null)
    if (nearest === null) continue
    sets.union(at, nearest.at)
    if (datedFiles.length > 0) dated.add(sets.find(at))
  }
}
