import type { Article } from '../../model/article.ts'

/** One line of a timeline: an article, with outlets that carried the same text next to it, or such outlets alone. */
export type TimelineRow =
  | { readonly kind: 'article'; readonly article: Article; readonly carriers: readonly Article[] }
  | { readonly kind: 'carriers'; readonly original: string; readonly carriers: readonly Article[] }

/**
 * Folds copies of a text, each in its own place in time: those right above their original go with it.
 * @param coverage newest first.
 * @param originals of each copy, the article that stands for it.
 */
export function timelineRows(
  coverage: readonly Article[],
  originals: ReadonlyMap<string, string>,
): TimelineRow[] {
  const rows: TimelineRow[] = []
  let carriers: Article[] = []
  let carried: string | undefined
  const flush = () => {
    if (carried !== undefined && carriers.length > 0)
      rows.push({ kind: 'carriers', original: carried, carriers })
    carriers = []
    carried = undefined
  }
  for (const article of coverage) {
    const original = originals.get(article.id)
    if (original === undefined) {
      if (carried !== article.id) flush()
      rows.push({ kind: 'article', article, carriers })
      carriers = []
      carried = undefined
    } else {
      if (carried !== original) flush()
      carried = original
      carriers.push(article)
    }
  }
  flush()
  return rows
}
