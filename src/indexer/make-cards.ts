import type { Article, ArticleFacts } from '../model/article.ts'
import type { Card } from '../model/card.ts'
import type { Story } from '../model/story.ts'

/** Articles that a card spells out: the lead, those it quotes, and some for filters to fall back on. The few
 * stories that are larger would otherwise fill a page: the largest in one real corpus has 214 articles. */
const SPELLED_OUT = 4

/** The card of a story. */
export function makeStoryCard(story: Story): Card {
  const articles = story.coverage.filter((article) => article.kind === 'article')
  const spelledOut = new Set([story.lead, ...articles.map((article) => article.id)].slice(0, SPELLED_OUT))
  const more = articles.filter((article) => !spelledOut.has(article.id)).map(toFacts)
  const points = story.coverage.flatMap((article) => article.time ?? []).reverse()
  return {
    kind: 'story',
    story: story.id,
    articles: articles.filter((article) => spelledOut.has(article.id)),
    ...(more.length > 0 && { more }),
    ...breadthOf(story),
    ...(story.coverage.length > 1 && points.length > 0 && { points }),
  }
}

function breadthOf(story: Story): Pick<Card, 'coverage' | 'references' | 'providers'> {
  const references = story.coverage.filter((article) => article.kind === 'reference').length
  return {
    coverage: story.coverage.length,
    ...(references > 0 && { references }),
    providers: new Set(story.coverage.map((article) => article.provider)).size,
  }
}

function toFacts({ id, type, time, provider, topics, quality, heat, published }: Article): ArticleFacts {
  return { id, type, time, provider, topics, quality, heat, published }
}
