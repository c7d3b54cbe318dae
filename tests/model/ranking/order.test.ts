import { describe, expect, test } from 'vitest'
import { chooseLead } from '../../../src/model/lead.ts'
import { compareIds, compareNewest } from '../../../src/model/ranking/order.ts'
import { compareKeys, sortKeyOf } from '../../../src/model/ranking/sort-key.ts'
import { makeArticle, makeCard } from '../../support/make-article.ts'

const HOUR = 3_600_000
const NOON = Date.UTC(2026, 10, 23, 12)

describe('order', () => {
  test('newest comes first, undated last, and ties go by id', () => {
    const articles = [
      makeArticle({ id: 'undated', time: null }),
      makeArticle({ id: 'b', time: NOON }),
      makeArticle({ id: 'older', time: NOON - HOUR }),
      makeArticle({ id: 'a', time: NOON }),
    ]
    expect(articles.sort(compareNewest).map((one) => one.id)).toEqual(['a', 'b', 'older', 'undated'])
  })

  test('ids ascend by code unit, whatever a locale thinks of them', () => {
    expect(['ä', 'z', 'Z', 'a'].sort(compareIds)).toEqual(['Z', 'a', 'z', 'ä'])
  })

  test('a story is as new as its newest article and as good as its lead', () => {
    const card = makeCard([
      makeArticle({ id: 'newest', time: NOON, quality: 90 }),
      makeArticle({ id: 'lead', time: NOON - HOUR, quality: 40, published: true }),
    ])
    expect(sortKeyOf(card, 'newest')).toEqual({ score: 0, time: NOON, id: 'lead' })
    expect(sortKeyOf(card, 'quality')).toEqual({ score: 40, time: NOON, id: 'lead' })
  })

  test('by quality, equal scores go newest first and then by id', () => {
    const cards = [
      makeCard([makeArticle({ id: 'old', time: NOON - HOUR, quality: 7 })]),
      makeCard([makeArticle({ id: 'b', quality: 7 })]),
      makeCard([makeArticle({ id: 'best', time: null, quality: 8 })]),
      makeCard([makeArticle({ id: 'a', quality: 7 })]),
    ]
    const sorted = cards.sort((a, b) => compareKeys(sortKeyOf(a, 'quality'), sortKeyOf(b, 'quality')))
    expect(sorted.map((card) => card.story)).toEqual(['best', 'a', 'b', 'old'])
  })

  test('in the articles view ties go by the article, not by its story', () => {
    const card = makeCard([makeArticle({ id: 'z' })], { kind: 'article', story: 'a' })
    expect(sortKeyOf(card, 'newest').id).toBe('z')
  })
})

describe('lead', () => {
  test('what the publisher marked leads, even over a higher quality', () => {
    const lead = chooseLead([
      makeArticle({ id: 'better', quality: 99 }),
      makeArticle({ id: 'marked', quality: 1, published: true }),
    ])
    expect(lead.id).toBe('marked')
  })

  test('then the highest quality, the newest, the smallest id', () => {
    const lead = chooseLead([
      makeArticle({ id: 'b', quality: 9 }),
      makeArticle({ id: 'old', quality: 9, time: NOON - HOUR }),
      makeArticle({ id: 'a', quality: 9 }),
      makeArticle({ id: 'weak', quality: 3 }),
    ])
    expect(lead.id).toBe('a')
  })

  test('a story without article files has none, and says so', () => {
    expect(() => chooseLead([])).toThrow('no lead')
  })
})
