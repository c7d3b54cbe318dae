import type { Article } from './article.ts'
import { compareNewest } from './ranking/order.ts'

const NOBODY: ReadonlySet<string> = new Set()

type Candidate = Pick<Article, 'id' | 'provider' | 'published' | 'quality' | 'time'>

/**
 * The article that speaks for a story, among its article files: those with `published: true` if there are
 * any, else all; then the highest quality, the newest, the smallest id.
 * @param preferred domains of the sources that a reader prefers: one of them leads where it can.
 * @throws when there is none to choose from.
 */
export function chooseLead<T extends Candidate>(
  articles: readonly T[],
  preferred: ReadonlySet<string> = NOBODY,
): T {
  const liked = articles.filter((article) => preferred.has(article.provider))
  const heard = liked.length > 0 ? liked : articles
  const published = heard.filter((article) => article.published)
  const candidates = published.length > 0 ? published : heard
  const lead = candidates.reduce<T | undefined>(
    (best, one) => (best && compareLead(best, one) <= 0 ? best : one),
    undefined,
  )
  if (!lead) throw new Error('A story without article files has no lead.')
  return lead
}

function compareLead(a: Candidate, b: Candidate): number {
  return b.quality - a.quality || compareNewest(a, b)
}
