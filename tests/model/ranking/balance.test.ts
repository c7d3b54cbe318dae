import { describe, expect, test } from 'vitest'
import type { Card } from '../../../src/model/card.ts'
import { type Balance, makeBalanced } from '../../../src/model/ranking/balance.ts'
import { followTest } from '../../../src/model/ranking/follow-test.ts'
import { sortCards } from '../../../src/model/ranking/sort-key.ts'
import { DEFAULT_WEIGHTS } from '../../../src/model/ranking/weights.ts'
import { DAY } from '../../../src/model/time/day.ts'
import { makeArticle, makeCard } from '../../support/make-article.ts'

const EDITION = Date.UTC(2026, 10, 23, 12)
const TO_A_HUNDRED = Array.from({ length: 101 }, (_, percent) => percent)

const BALANCE: Balance = {
  weights: DEFAULT_WEIGHTS,
  scales: { quality: TO_A_HUNDRED, heat: TO_A_HUNDRED.map((heat) => heat - 1), breadth: TO_A_HUNDRED },
  edition: EDITION,
  isFollowed: null,
}

function values(card: Card, balance: Partial<Balance> = {}): Record<string, number> {
  const parts = makeBalanced({ ...BALANCE, ...balance }).parts(card)
  return Object.fromEntries(parts.map(({ name, value }) => [name, value]))
}

describe('the balanced order', () => {
  test('is the sum of what each part is worth times what it weighs', () => {
    const card = makeCard([makeArticle({ quality: 81, heat: 40, time: EDITION - 2 * DAY })], {
      coverage: 6,
      distinct: 5,
      providers: 3,
    })
    expect(values(card)).toEqual({ quality: 80, heat: 40, breadth: 7, freshness: 71, follows: 0 })
    expect(makeBalanced(BALANCE).score(card)).toBe(3 * 80 + 40 + 2 * 7 + 3 * 71)
  })

  test('goes by the lead, and by the time of the newest article', () => {
    const card = makeCard([
      makeArticle({ id: 'new', quality: 11, time: EDITION }),
      makeArticle({ id: 'lead', quality: 51, time: EDITION - 30 * DAY }),
    ])
    expect(values(card)).toMatchObject({ quality: 50, freshness: 100 })
  })

  test('counts copies once', () => {
    const copied = makeCard([makeArticle()], { coverage: 9, distinct: 2, providers: 2 })
    const retold = makeCard([makeArticle()], { coverage: 9, providers: 2 })
    expect(values(copied)).toMatchObject({ breadth: 3 })
    expect(values(retold)).toMatchObject({ breadth: 10 })
  })

  test('measures freshness by the edition, and takes as much for each week however old', () => {
    const old = (days: number) => values(makeCard([makeArticle({ time: EDITION - days * DAY })])).freshness
    expect([0, 7, 70, 700].map(old)).toEqual([100, 0, -900, -9900])
  })

  test('takes what is not rated for the least hot', () => {
    expect(values(makeCard([makeArticle({ heat: -1 })]))).toMatchObject({ heat: 0 })
  })

  test('puts what is undated last, however good, and where time has no weight lets the rest decide', () => {
    const undated = makeCard([makeArticle({ id: 'undated', time: null, quality: 100 })])
    const ancient = makeCard([makeArticle({ id: 'ancient', time: 0, quality: 0 })])
    const idsBy = (balance: Balance) =>
      sortCards([undated, ancient], makeBalanced(balance)).map((card) => card.story)
    expect(idsBy(BALANCE)).toEqual(['ancient', 'undated'])
    expect(idsBy({ ...BALANCE, weights: { ...DEFAULT_WEIGHTS, freshness: 0 } })).toEqual([
      'undated',
      'ancient',
    ])
  })

  test('prefers what the reader follows: a story, a topic with what is below it, a source', () => {
    const topics = [{ id: 'energy' }, { id: 'tidal', parent: 'energy' }]
    const card = makeCard([makeArticle({ id: 'a', topics: ['tidal'], provider: 'x.example' })])
    const followed = (key: string) => followTest([key], topics)(card)
    for (const key of ['story:a', 'topic:energy', 'source:x.example']) expect(followed(key)).toEqual([key])
    for (const key of ['story:b', 'topic:arts', 'source:y.example']) expect(followed(key)).toEqual([])
    expect(values(card, { isFollowed: () => true })).toMatchObject({ follows: 100 })
  })
})
