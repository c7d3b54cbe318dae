import type { Article } from '../../src/model/article.ts'
import type { Card } from '../../src/model/card.ts'

/** An article with what a test says of it, and plain values for the rest. */
export function makeArticle(fields: Partial<Article> = {}): Article {
  return {
    kind: 'article',
    id: '2026-11-23-an-article',
    type: 'article',
    title: 'An article',
    excerpt: '',
    time: Date.UTC(2026, 10, 23, 12),
    address: 'https://www.paper.example/an-article',
    provider: 'paper.example',
    topics: [],
    quality: 50,
    heat: -1,
    published: false,
    ...fields,
  }
}

/** A story's card of the articles given, newest first. */
export function makeCard(articles: readonly Article[], fields: Partial<Card> = {}): Card {
  const oldest = articles.at(-1)
  if (!oldest) throw new Error('A card has at least one article.')
  return {
    kind: 'story',
    story: oldest.id,
    articles: [...articles],
    coverage: articles.length,
    providers: 1,
    ...fields,
  }
}
