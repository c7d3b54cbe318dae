import { afterEach, describe, expect, test } from 'vitest'
import { setZone, startOfDay } from '../../../src/model/time/zone.ts'
import { spanAxis, weekAxis } from '../../../src/reader/time/axis.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const right = Date.UTC(2026, 10, 23, 14)

describe('the axis of a week', () => {
  const axis = weekAxis(right)

  test('runs from seven days before to its right edge', () => {
    expect(axis.place(right)).toBe(1)
    expect(axis.place(right - 7 * DAY)).toBe(0)
    expect(axis.place(right - 8 * DAY)).toBeLessThan(0)
  })

  test('spreads the hours near the edge', () => {
    const lastDay = axis.place(right) - axis.place(right - DAY)
    const firstDay = axis.place(right - 6 * DAY) - axis.place(right - 7 * DAY)
    expect(lastDay).toBeGreaterThan(3 * firstDay)
  })

  test('names days, none so close to another that they would touch', () => {
    const places = axis.ticks.map((tick) => tick.at)
    expect(places.length).toBeGreaterThan(2)
    for (const [index, at] of places.entries()) {
      expect((places[index + 1] ?? 1) - at).toBeGreaterThanOrEqual(0.1)
    }
    expect(axis.ticks.every((tick) => /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)$/.test(tick.label))).toBe(true)
  })
})

describe('the axis of what is shown', () => {
  test('is even, from the oldest to the newest', () => {
    const axis = spanAxis([right - 10 * DAY, right], '23 November')
    expect(axis?.place(right - 5 * DAY)).toBeCloseTo(0.5)
  })

  test('is a day long at least, so that one article has a place', () => {
    const axis = spanAxis([right], 'x')
    expect(axis?.place(right)).toBe(1)
    expect(axis?.left).toBe(right - DAY)
  })

  test('does not exist where nothing is dated', () => {
    expect(spanAxis([], 'x')).toBeNull()
  })

  test('names months over a year, quarters beyond', () => {
    const year = spanAxis([right - 200 * DAY, right], 'x')
    expect(year?.ticks.every((tick) => /^[A-Z][a-z]{2,3}$/.test(tick.label))).toBe(true)
    const years = spanAxis([right - 900 * DAY, right], 'x')
    expect(years?.ticks.every((tick) => /^[A-Z][a-z]{2} 20\d\d$/.test(tick.label))).toBe(true)
  })
})

describe('in the zone of a site', () => {
  afterEach(() => setZone(undefined))
  test('days begin at its midnights, also after the night in which clocks change', () => {
    setZone('Europe/Berlin')
    const axis = spanAxis([Date.UTC(2026, 9, 20), Date.UTC(2026, 9, 30)], 'x')
    const midnights = axis?.ticks.map(({ label }) => startOfDay(`2026-10-${label.replace(' Oct', '')}`) ?? 0)
    expect(axis?.ticks.map(({ at }) => at)).toEqual(midnights?.map((time) => axis?.place(time)))
    expect(midnights?.at(-1)).toBe(Date.UTC(2026, 9, 27, 23))
  })

  test('months begin at them, too', () => {
    setZone('America/New_York')
    const axis = spanAxis([right - 200 * DAY, right], 'x')
    const august = axis?.ticks.find(({ label }) => label === 'Aug')
    expect(august?.at).toBe(axis?.place(Date.UTC(2026, 7, 1, 4)))
  })
})
