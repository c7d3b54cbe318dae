import { afterEach, describe, expect, test } from 'vitest'
import { setZone } from '../../../src/model/time/zone.ts'
import { counted } from '../../../src/reader/language/numbers.ts'
import {
  formatDate,
  formatDayHeading,
  formatExact,
  formatFullDay,
  formatRange,
  formatSpan,
  formatTick,
  formatTimeOfDay,
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

describe('in the zone of a site', () => {
  afterEach(() => setZone(undefined))

  test.each([
    ['Europe/Berlin', 'Tuesday 24 November 2026, 00:34 UTC+1'],
    ['America/St_Johns', 'Monday 23 November 2026, 20:04 UTC−3:30'],
    ['Asia/Kolkata', 'Tuesday 24 November 2026, 05:04 UTC+5:30'],
    ['Europe/London', 'Monday 23 November 2026, 23:34 UTC'],
  ])('%s the exact time is "%s"', (zone, words) => {
    setZone(zone)
    expect(formatExact(Date.UTC(2026, 10, 23, 23, 34))).toBe(words)
  })

  test.each(['UTC', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Apia'])(
    'a day of %s is called the same at each of its hours, and by no other day',
    (zone) => {
      setZone(zone)
      const options = { timeZone: zone, day: 'numeric', month: 'short', year: 'numeric' } as const
      const format = new Intl.DateTimeFormat('en-GB', options)
      // In Apia there was no 30 December 2011; in Berlin and St John's clocks change within these weeks.
      for (const start of [Date.UTC(2011, 11, 27), Date.UTC(2026, 9, 20)])
        for (let time = start; time < start + 20 * DAY; time += HOUR / 2)
          expect(formatWhen(time, archive), String(time)).toBe(format.format(time))
    },
  )

  test('today and yesterday begin at its midnight, and the year at its New Year', () => {
    setZone('Asia/Tokyo')
    const early = Date.UTC(2026, 11, 31, 15, 30)
    expect(formatDayHeading(early, { now: early + HOUR, archive: false })).toBe('Today')
    expect(formatDayHeading(early - HOUR, { now: early, archive: false })).toBe('Yesterday')
    expect(formatWhen(early - 20 * DAY, { now: early, archive: false })).toBe('12 Dec 2026')
    expect(formatRange(early - HOUR, early, live)).toBe('31 Dec 2026 to 1 Jan 2027')
  })

  test('a summer that comes gives times an hour more', () => {
    setZone('Europe/Berlin')
    const [before, after] = [Date.UTC(2026, 2, 29, 0, 59), Date.UTC(2026, 2, 29, 1, 0)]
    expect(formatExact(before)).toBe('Sunday 29 March 2026, 01:59 UTC+1')
    expect(formatExact(after)).toBe('Sunday 29 March 2026, 03:00 UTC+2')
  })
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
  expect(formatRange(Date.UTC(2020, 8, 28), Date.UTC(2020, 9, 3), archive)).toBe('28 Sept to 3 Oct 2020')
  expect(formatRange(Date.UTC(2025, 8, 28), Date.UTC(2025, 9, 3), live)).toBe('28 Sept to 3 Oct 2025')
})

test('spans are rounded to what a reader would say', () => {
  expect(formatSpan(1)).toBe('1 second')
  expect(formatSpan(29_000)).toBe('29 seconds')
  expect(formatSpan(30_000)).toBe('1 minute')
  expect(formatSpan(59.4 * MINUTE)).toBe('59 minutes')
  expect(formatSpan(59.6 * MINUTE)).toBe('1 hour')
  expect(formatSpan(5 * HOUR)).toBe('5 hours')
  expect(formatSpan(3.1 * DAY)).toBe('3 days')
  expect(formatSpan(70 * DAY)).toBe('2 months')
})

test('counts agree with their nouns', () => {
  expect(counted(1, 'story', 'stories')).toBe('1 story')
  expect(counted(1284, 'story', 'stories')).toBe('1,284 stories')
})

describe('English dates are those of British English, without commas', () => {
  const year = Array.from({ length: 366 }, (_, day) => Date.UTC(2024, 0, 1 + day, 23, 59))
  test.each<[string, (time: number) => string, Intl.DateTimeFormatOptions]>([
    [
      'dates of an archive',
      (time) => formatWhen(time, archive),
      { day: 'numeric', month: 'short', year: 'numeric' },
    ],
    [
      'dates of this year',
      (time) => formatDate(time, { ...live, now: time }),
      { day: 'numeric', month: 'long' },
    ],
    ['full days', formatFullDay, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }],
    ['ticks of a week', (time) => formatTick(time, DAY), { weekday: 'short' }],
    ['ticks of years', (time) => formatTick(time, 400 * DAY), { month: 'short', year: 'numeric' }],
    ['times', formatTimeOfDay, { hour: '2-digit', minute: '2-digit', hour12: false }],
  ])('%s', (_, format, options) => {
    const intl = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options })
    expect(year.map(format)).toEqual(year.map((time) => intl.format(time).replaceAll(',', '')))
  })
})
