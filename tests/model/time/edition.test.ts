import { expect, test } from 'vitest'
import { DAY } from '../../../src/model/time/day.ts'
import { isArchive } from '../../../src/model/time/edition.ts'

test('a site whose newest date is more than fourteen days back is an archive', () => {
  const edition = Date.UTC(2026, 10, 23)
  expect(isArchive(edition, edition + 14 * DAY)).toBe(false)
  expect(isArchive(edition, edition + 14 * DAY + 1)).toBe(true)
  expect(isArchive(null, edition)).toBe(false)
})
