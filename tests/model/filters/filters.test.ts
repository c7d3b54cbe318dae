import { describe, expect, test } from 'vitest'
import {
  articleTest,
  type Filters,
  formatFeedRequest,
  NO_FILTERS,
  parseFeedRequest,
  wordTest,
} from '../../../src/model/filters/filters.ts'
import { narrowCard } from '../../../src/model/filters/narrow-card.ts'
import { makeArticle, makeCard } from '../../support/make-article.ts'

const TOPICS = [{ id: 'energy' }, { id: 'tidal', parent: 'energy' }, { id: 'arts' }]

function passes(filters: Partial<Filters>, article: Parameters<typeof makeArticle>[0]): boolean {
  return articleTest({ ...NO_FILTERS, ...filters }, TOPICS)(makeArticle(article))
}

describe('the address of a feed', () => {
  test('says everything that is shown, in one order, and nothing that is the default', () => {
    const query =
      'sort=quality&view=articles&topic=energy&source=a.example&minQuality=40&from=2026-11-01&to=2026-11-23&type=video&q=tidal'
    expect(formatFeedRequest(parseFeedRequest(new URLSearchParams(query)))).toBe(query)
    expect(
      formatFeedRequest(parseFeedRequest(new URLSearchParams('sort=newest&view=stories&minQuality=0'))),
    ).toBe('')
  })

  test('is read as far as it makes sense', () => {
    const nonsense = 'sort=loudest&view=heap&minQuality=-3&from=2026-02-30&to=yesterday&type=poem&topic='
    expect(parseFeedRequest(new URLSearchParams(nonsense))).toEqual({
      sort: 'newest',
      view: 'stories',
      filters: NO_FILTERS,
    })
  })

  test('keeps topics and sources that come several times, once each', () => {
    const { filters } = parseFeedRequest(new URLSearchParams('topic=a&topic=b&topic=a&source=x.example'))
    expect(filters.topics).toEqual(['a', 'b'])
    expect(filters.sources).toEqual(['x.example'])
  })
})

describe('filters', () => {
  test('a topic takes in everything below it', () => {
    expect(passes({ topics: ['energy'] }, { topics: ['tidal'] })).toBe(true)
    expect(passes({ topics: ['tidal'] }, { topics: ['energy'] })).toBe(false)
  })

  test('several topics are alternatives; topics and sources combine', () => {
    expect(passes({ topics: ['arts', 'energy'] }, { topics: ['tidal'] })).toBe(true)
    expect(passes({ topics: ['energy'], sources: ['other.example'] }, { topics: ['energy'] })).toBe(false)
  })

  test('dates are whole days in UTC, the last one included', () => {
    const lastMoment = Date.UTC(2026, 10, 23, 23, 59, 59, 999)
    expect(passes({ to: '2026-11-23' }, { time: lastMoment })).toBe(true)
    expect(passes({ to: '2026-11-23' }, { time: lastMoment + 1 })).toBe(false)
    expect(passes({ from: '2026-11-23' }, { time: Date.UTC(2026, 10, 23) })).toBe(true)
    expect(passes({ from: '2026-11-23' }, { time: Date.UTC(2026, 10, 23) - 1 })).toBe(false)
  })

  test('an undated article is in no range of dates', () => {
    expect(passes({ from: '1970-01-01' }, { time: null })).toBe(false)
    expect(passes({ to: '2100-01-01' }, { time: null })).toBe(false)
  })

  test('every word must begin a word of title or excerpt, whatever its case and accents', () => {
    const article = makeArticle({ title: 'Énergie: the Corran Narrows', excerpt: 'Turbines at sea' })
    expect(wordTest('corr ENERG turbine')(article)).toBe(true)
    expect(wordTest('corran wind')(article)).toBe(false)
  })

  test('what has no words is looked for as it is', () => {
    expect(wordTest('🚀')(makeArticle({ title: 'Lift-off 🚀' }))).toBe(true)
    expect(wordTest('🚀')(makeArticle({ title: 'Lift-off' }))).toBe(false)
  })

  test('a card keeps only the articles that pass, and goes when none does', () => {
    const card = makeCard([
      makeArticle({ id: 'good', quality: 80 }),
      makeArticle({ id: 'weak', quality: 10 }),
    ])
    const test = articleTest({ ...NO_FILTERS, minQuality: 50 }, [])
    expect(narrowCard(card, test)?.articles.map((one) => one.id)).toEqual(['good'])
    expect(narrowCard(card, articleTest({ ...NO_FILTERS, minQuality: 90 }, []))).toBeNull()
    expect(narrowCard(card, () => true)).toBe(card)
  })
})
