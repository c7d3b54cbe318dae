import type { Article, ArticleFacts } from '../../model/article.ts'
import type { Card } from '../../model/card.ts'
import { compareIds } from '../../model/ranking/order.ts'
import type { Story } from '../../model/story.ts'
import { wordsOf } from '../../model/words.ts'

/**
 * Articles that a card spells out: the lead, those it quotes, and all that filters may fall back on, for each that is
 * not there takes up to three requests. Hardly a story is larger: with 4, one real index was 0.7% smaller, with 12 0.1%,
 * and days of 100,000 articles took up to 13 requests.
 */
const SPELLED_OUT = 24

/** The card of a story. */
export function makeStoryCard(story: Story): Card {
  const articles = story.coverage.filter((article) => article.kind === 'article')
  const spelledOut = new Set(chooseSpelledOut(story, articles))
  const more = articles.filter((article) => !spelledOut.has(article.id)).map(toFacts)
  const repeats = new Set((story.copies ?? []).flatMap((group) => group.slice(1)))
  const points = story.coverage
    .flatMap(({ id, time }) => (time === null || repeats.has(id) ? [] : time))
    .reverse()
  return {
    kind: 'story',
    story: story.id,
    articles: articles.filter((article) => spelledOut.has(article.id)),
    ...(more.length > 0 && { more }),
    ...countsOf(story, repeats.size),
    ...(story.coverage.length > 1 && points.length > 0 && { points }),
  }
}

/** The lead, the newest, and then those whose titles have least in common with the lead's, by other outlets first. */
function chooseSpelledOut(story: Story, articles: readonly Article[]): string[] {
  if (articles.length <= SPELLED_OUT) return articles.map(({ id }) => id)
  const lead = articles.find(({ id }) => id === story.lead)
  const said = new Set(wordsOf(lead?.title ?? ''))
  const likeness = ({ title, provider }: Article) => {
    const words = [...new Set(wordsOf(title))]
    const shared = words.filter((word) => said.has(word)).length / Math.max(1, words.length)
    return provider === lead?.provider ? shared + 1 : shared
  }
  const byDifference = articles
    .map((article) => ({ id: article.id, likeness: likeness(article) }))
    .sort((a, b) => a.likeness - b.likeness || compareIds(a.id, b.id))
  const newest = articles[0]?.id ?? story.lead
  return [...new Set([story.lead, newest, ...byDifference.map(({ id }) => id)])].slice(0, SPELLED_OUT)
}

function countsOf(
  story: Story,
  repeats: number,
): Pick<Card, 'coverage' | 'references' | 'distinct' | 'providers'> {
  const references = story.coverage.filter((article) => article.kind === 'reference').length
  return {
    coverage: story.coverage.length,
    ...(references > 0 && { references }),
    ...(repeats > 0 && { distinct: story.coverage.length - repeats }),
    providers: new Set(story.coverage.map((article) => article.provider)).size,
  }
}

function toFacts({ id, type, time, provider, topics, quality, heat, published }: Article): ArticleFacts {
  return { id, type, time, provider, topics, quality, heat, published }
}
