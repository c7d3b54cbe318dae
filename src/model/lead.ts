import type { Article } from './article.ts'
import { compareNewest } from './order.ts'

/**
 * The article that speaks for a story, among its article files: those with `published: true` if there are
 * any, else all; then the highest quality, the newest, the smallest id.
 * @throws when there is none to choose from.
 */
export function chooseLead<T extends Pick<Article, 'id' | 'published' | 'quality' | 'time'>>(
  articles: readonly T[],
): T {
  const published = articles.filter((article) => article.published)
  const candidates = published.length > 0 ? published : articles
  const lead = candidates.reduce<T | undefined>(
    (best, one) => (best && compareLead(best, one) <= 0 ? best : one),
    undefined,
  )
  if (!lead) throw new Error('A story without article files has no lead.')
  return lead
}

function compareLead(
  a: Pick<Article, 'id' | 'quality' | 'time'>,
  b: Pick<Article, 'id' | 'quality' | 'time'>,
): number {
  return b.quality - a.quality || compareNewest(a, b)
}
