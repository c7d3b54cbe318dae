import type { Article } from '../../model/article.ts'

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
