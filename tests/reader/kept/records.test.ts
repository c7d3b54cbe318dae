import { expect, test } from 'vitest'
import { sortOut } from '../../../src/reader/kept/sort-out.ts'

const glimpse = { title: 'A title', provider: 'paper.example', name: 'Paper', time: 1, story: 'a' }

test('a record whose times are no dates is set aside', () => {
  const { kept, damaged } = sortOut([
    { store: 'saved', record: { key: 'a', at: 1, as: 'story', glimpse } },
    { store: 'saved', record: { key: 'b', at: 1e99, as: 'story', glimpse } },
    { store: 'history', record: { key: 'c', at: 1, glimpse: { ...glimpse, time: -1e30 } } },
  ])
  expect([...kept.saved.keys()]).toEqual(['a'])
  expect(kept.history.size).toBe(0)
  expect(damaged).toHaveLength(2)
})
