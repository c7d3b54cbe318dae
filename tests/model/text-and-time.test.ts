import { describe, expect, test } from 'vitest'
import { bucketCount, bucketOf } from '../../src/model/bucket.ts'
import { qualityRank } from '../../src/model/ranking/quality-rank.ts'
import { slugOf } from '../../src/model/slug.ts'
import { DAY } from '../../src/model/time/day.ts'
import { isArchive } from '../../src/model/time/edition.ts'
import { startOfDay } from '../../src/model/time/zone.ts'
import { topicPath, topicsBelow } from '../../src/model/topic-path.ts'
import { wordsOf } from '../../src/model/words.ts'

describe('slugOf', () => {
  test.each([
    ['Rail & transit', 'rail-and-transit'],
    ['C#', 'c-sharp'],
    ['C++', 'c-plus-plus'],
    ['Café au lait', 'cafe-au-lait'],
    ['  Public   health! ', 'public-health'],
    ['海洋', '海洋'],
  ])('%s becomes %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug)
  })
})

test('words are folded: no case, no accents, no invisible characters', () => {
  expect(wordsOf('Ti\u200bdal ÉNERGIE, 40,000 homes')).toEqual(['tidal', 'energie', '40', '000', 'homes'])
})

test('only days that exist are days', () => {
  expect(startOfDay('2024-02-29')).toBe(Date.UTC(2024, 1, 29))
  expect(startOfDay('2026-02-29')).toBeNull()
  expect(startOfDay('2026-11-31')).toBeNull()
  expect(startOfDay('26-11-01')).toBeNull()
})

test('a site whose newest date is more than fourteen days back is an archive', () => {
  const edition = Date.UTC(2026, 10, 23)
  expect(isArchive(edition, edition + 14 * DAY)).toBe(false)
  expect(isArchive(edition, edition + 14 * DAY + 1)).toBe(true)
  expect(isArchive(null, edition)).toBe(false)
})

describe('topics', () => {
  const tree = [{ id: 'a' }, { id: 'b', parent: 'a' }, { id: 'c', parent: 'b' }, { id: 'x' }]

  test('below a topic is everything down to the leaves', () => {
    expect([...topicsBelow(tree, 'a')].sort()).toEqual(['a', 'b', 'c'])
    expect([...topicsBelow(tree, 'unknown')]).toEqual(['unknown'])
  })

  test('the path of a topic begins at its root, and a cycle ends it', () => {
    expect(topicPath(tree, 'c')).toEqual(['a', 'b', 'c'])
    const cycle = [
      { id: 'p', parent: 'q' },
      { id: 'q', parent: 'p' },
    ]
    expect(topicPath(cycle, 'p')).toEqual(['q', 'p'])
  })
})

test('a score is said as the share of articles that have less', () => {
  const percentiles = Array.from({ length: 101 }, (_, percent) => percent)
  expect(qualityRank(percentiles, 0)).toBe(0)
  expect(qualityRank(percentiles, 83)).toBe(82)
  expect(qualityRank(percentiles, 1000)).toBe(99)
})

test('buckets spread keys evenly and double as the entries do', () => {
  expect(bucketCount(0, 32)).toBe(1)
  expect(bucketCount(33, 32)).toBe(2)
  expect(bucketCount(3040, 32)).toBe(128)
  const sizes = new Array(16).fill(0)
  for (let i = 0; i < 16_000; i++) sizes[bucketOf(`2026-11-${i}-article`, 16)]++
  expect(Math.min(...sizes)).toBeGreaterThan(800)
})
