import { expect, test } from 'vitest'
import { type Candidate, freshCount, pickCatchUp } from '../../../src/model/ranking/catch-up.ts'
import { makeArticle, makeCard } from '../../support/make-article.ts'

function candidate(id: string, fresh: number, topic: string | null, outlet: string, quality = 50): Candidate {
  const lead = makeArticle({ id, provider: outlet, quality })
  return { card: makeCard([lead]), lead, topic, fresh }
}

function picked(candidates: readonly Candidate[], wanted: number): string[] {
  return pickCatchUp(candidates, wanted).map(
    (pick) => `${pick.candidate.card.story} ${pick.rank} ${pick.round}`,
  )
}

test('stories with most that is new are picked first, no topic and no outlet twice', () => {
  const candidates = [
    candidate('least', 1, 'arts', 'z'),
    candidate('most', 9, 'energy', 'x'),
    candidate('same-topic', 8, 'energy', 'y'),
    candidate('same-outlet', 7, 'space', 'x'),
  ]
  expect(picked(candidates, 2)).toEqual(['most 1 1', 'least 4 1'])
})

test('where topics and outlets run out, what is left is gone through again', () => {
  const candidates = [9, 8, 7, 6].map((fresh) => candidate(`s${fresh}`, fresh, 'energy', 'x'))
  expect(picked(candidates, 3)).toEqual(['s9 1 1', 's8 2 2', 's7 3 3'])
  expect(picked(candidates, 10)).toHaveLength(4)
})

test('stories without a topic that tells them apart are spread over outlets alone', () => {
  const candidates = [
    candidate('a', 3, null, 'x'),
    candidate('b', 2, null, 'y'),
    candidate('c', 1, null, 'x'),
  ]
  expect(picked(candidates, 3)).toEqual(['a 1 1', 'b 2 1', 'c 3 2'])
})

test('of two with as much that is new the better scored comes first', () => {
  expect(picked([candidate('a', 1, null, 'x', 10), candidate('b', 1, null, 'y', 20)], 1)).toEqual(['b 1 1'])
})

test('what is new is counted with copies once, after the time and up to the edition', () => {
  const card = makeCard([makeArticle()], { coverage: 9, points: [10, 20, 30, 40] })
  expect(freshCount(card, 10, 30)).toBe(2)
  expect(freshCount(makeCard([makeArticle({ time: 5 })]), 4, 5)).toBe(1)
})
