import { expect, test } from 'vitest'
import { keptAtArrival } from '../../../src/reader/kept/reader-taste.ts'
import { NOTHING_KEPT } from '../../../src/reader/kept/records.ts'

test('a tab of many pages holds what was kept on arrival at the last of them alone', () => {
  const before = { ...NOTHING_KEPT }
  const later = { ...NOTHING_KEPT }
  for (let page = 0; page < 100; page++) keptAtArrival(`page ${page}`, before)
  expect(keptAtArrival('page 99', later)).toBe(before)
  expect(keptAtArrival('page 90', later)).toBe(before)
  expect(keptAtArrival('page 0', later)).toBe(later)
})
