import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { DAY, HOUR, parseDay } from '../../../src/model/time/day.ts'
import {
  calendarOf,
  dayAt,
  dayOf,
  setZone,
  siteZone,
  startOf,
  startOfDay,
} from '../../../src/model/time/zone.ts'

afterEach(() => setZone(undefined))

/** As clocks of the zone show it: another way to the same, by the parts that Intl gives. */
function clockOf(zone: string): (time: number) => string {
  const format = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  return (time) => format.format(time)
}

describe('days of a zone', () => {
  test('are those of UTC without one', () => {
    expect(siteZone()).toBe('UTC')
    expect(dayOf(Date.UTC(2020, 2, 31, 23, 59))).toBe('2020-03-31')
    expect(startOfDay('2020-03-31')).toBe(Date.UTC(2020, 2, 31))
  })

  test.each([
    ['Europe/Berlin', '2020-03-31T23:30:00Z', '2020-04-01'],
    ['Asia/Kolkata', '2020-03-31T18:29:59Z', '2020-03-31'],
    ['Asia/Kolkata', '2020-03-31T18:30:00Z', '2020-04-01'],
    ['America/Los_Angeles', '2020-04-01T06:59:59Z', '2020-03-31'],
    ['Pacific/Kiritimati', '2020-03-31T10:00:00Z', '2020-04-01'],
  ])('in %s %s is on %s', (zone, time, day) => {
    setZone(zone)
    expect(dayOf(Date.parse(time))).toBe(day)
  })

  test('have 23 hours when clocks go forward, and 25 when they go back', () => {
    setZone('Europe/Berlin')
    const hoursOf = (text: string) => {
      const day = parseDay(text) ?? Number.NaN
      return (startOf(day + 1) - startOf(day)) / HOUR
    }
    expect(['2020-03-28', '2020-03-29', '2020-03-30'].map(hoursOf)).toEqual([24, 23, 24])
    expect(['2020-10-24', '2020-10-25', '2020-10-26'].map(hoursOf)).toEqual([24, 25, 24])
  })

  test('begin at the first midnight of two, and where there is none when clocks skip it', () => {
    setZone('America/Havana')
    expect(startOfDay('2020-11-01')).toBe(Date.parse('2020-11-01T04:00:00Z'))
    setZone('Asia/Beirut')
    expect(startOfDay('2020-03-29')).toBe(Date.parse('2020-03-28T22:00:00Z'))
    expect(clockOf('Asia/Beirut')(startOfDay('2020-03-29') ?? 0)).toBe('2020-03-29 01:00:00')
  })

  test('have a year and a month of their own', () => {
    setZone('Asia/Tokyo')
    expect(calendarOf(Date.UTC(2020, 11, 31, 20)).getUTCFullYear()).toBe(2021)
  })

  test('are those of UTC where the zone is not known, and say so', () => {
    setZone('Moon/Tycho')
    expect(siteZone()).toBe('UTC')
    expect(dayOf(Date.UTC(2020, 2, 31, 23, 59))).toBe('2020-03-31')
  })
})

const zones = fc.constantFrom(
  'Europe/Berlin',
  'Europe/London',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Beirut',
  'Africa/Cairo',
  'America/New_York',
  'America/Sao_Paulo',
  'America/Havana',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
)
const times = fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2037, 0, 1) })

test('each time is in one day, which is the one that clocks show', () => {
  fc.assert(
    fc.property(zones, times, (zone, time) => {
      setZone(zone)
      const day = dayAt(time)
      expect(startOf(day)).toBeLessThanOrEqual(time)
      expect(startOf(day + 1)).toBeGreaterThan(time)
      expect(dayOf(time)).toBe(clockOf(zone)(time).slice(0, 10))
    }),
    { numRuns: 500 },
  )
})

test('the first moment of a day is on it, and the one before is not', () => {
  fc.assert(
    fc.property(zones, times, (zone, time) => {
      setZone(zone)
      const day = dayAt(time)
      expect(dayAt(startOf(day))).toBe(day)
      expect(dayAt(startOf(day) - 1)).toBeLessThan(day)
      expect(startOfDay(dayOf(time))).toBe(startOf(day))
    }),
    { numRuns: 500 },
  )
})

test('times of any year of an address have a day', () => {
  setZone('Europe/Berlin')
  for (const text of ['0000-01-01', '0001-12-31', '1880-06-01', '9999-12-31']) {
    expect(dayOf(startOfDay(text) ?? 0)).toBe(text)
    expect((startOfDay(text) ?? 0) % DAY).not.toBe(0)
  }
})

test('only days that exist are days', () => {
  expect(startOfDay('2024-02-29')).toBe(Date.UTC(2024, 1, 29))
  expect(startOfDay('2026-02-29')).toBeNull()
  expect(startOfDay('2026-11-31')).toBeNull()
  expect(startOfDay('26-11-01')).toBeNull()
})
