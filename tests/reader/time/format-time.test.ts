import { describe, expect, test } from 'vitest'
import { counted } from '../../../src/reader/language/numbers.ts'
import {
  formatDayHeading,
  formatExact,
  formatRange,
  formatSpan,
  formatWhen,
} from '../../../src/reader/time/format-time.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const now = Date.UTC(2026, 10, 23, 14, 30)
const live = { now, archive: false }
const archive = { now, archive: true }

describe('formatWhen', () => {
  test.each([
    [now - 20_000, 'just now'],
    [now - 5 * MINUTE, '5 minutes ago'],
    [now - HOUR, '1 hour ago'],
    [now - 6.9 * DAY, '6 days ago'],
    [now - 8 * DAY, '15 November'],
    [Date.UTC(2025, 10, 15), '15 Nov 2025'],
  ])('%d is "%s"', (time, words) => {
    expect(formatWhen(time, live)).toBe(words)
  })

  test('an archive has dates with their years, and no "ago"', () => {
    expect(formatWhen(now - HOUR, archive)).toBe('23 Nov 2026')
  })
})

test('the exact time names its zone', () => {
  expect(formatExact(Date.UTC(2026, 10, 23, 8, 4))).toBe('Monday 23 November 2026, 08:04 UTC')
})

test('days of a timeline are today, yesterday, or named', () => {
  expect(formatDayHeading(now - HOUR, live)).toBe('Today')
  expect(formatDayHeading(now - DAY, live)).toBe('Yesterday')
  expect(formatDayHeading(now - 2 * DAY, live)).toBe('Saturday 21 November')
  expect(formatDayHeading(now - HOUR, archive)).toBe('Monday 23 November 2026')
})

test('a range says month and year once where once is enough', () => {
  expect(formatRange(Date.UTC(2026, 10, 20), Date.UTC(2026, 10, 23), live)).toBe('20 to 23 November')
  expect(formatRange(Date.UTC(2026, 9, 30), Date.UTC(2026, 10, 23), live)).toBe('30 October to 23 November')
  expect(formatRange(Date.UTC(2025, 11, 30), Date.UTC(2026, 0, 2), live)).toBe('30 Dec 2025 to 2 January')
  expect(formatRange(now - HOUR, now, live)).toBe('23 November')
})

test('spans are rounded to what a reader would say', () => {
  expect(formatSpan(30_000)).toBe('1 minute')
  expect(formatSpan(5 * HOUR)).toBe('5 hours')
  expect(formatSpan(3.1 * DAY)).toBe('3 days')
  expect(formatSpan(70 * DAY)).toBe('2 months')
})

test('counts agree with their nouns', () => {
  expect(counted(1, 'story', 'stories')).toBe('1 story')
  expect(counted(1284, 'story', 'stories')).toBe('1,284 stories')
})
