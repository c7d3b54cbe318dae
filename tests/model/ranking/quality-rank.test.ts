import { expect, test } from 'vitest'
import { qualityRank } from '../../../src/model/ranking/quality-rank.ts'

test('a score is said as the share of articles that have less', () => {
  const percentiles = Array.from({ length: 101 }, (_, percent) => percent)
  expect(qualityRank(percentiles, 0)).toBe(0)
  expect(qualityRank(percentiles, 83)).toBe(82)
  expect(qualityRank(percentiles, 1000)).toBe(99)
})
