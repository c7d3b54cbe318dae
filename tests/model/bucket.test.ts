import { expect, test } from 'vitest'
import { bucketCount, bucketOf } from '../../src/model/bucket.ts'

test('buckets spread keys evenly and double as the entries do', () => {
  expect(bucketCount(0, 32)).toBe(1)
  expect(bucketCount(33, 32)).toBe(2)
  expect(bucketCount(3040, 32)).toBe(128)
  const sizes = new Array(16).fill(0)
  for (let i = 0; i < 16_000; i++) sizes[bucketOf(`2026-11-${i}-article`, 16)]++
  expect(Math.min(...sizes)).toBeGreaterThan(800)
})
