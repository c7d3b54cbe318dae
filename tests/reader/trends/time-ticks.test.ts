import { afterEach, expect, test } from 'vitest'
import { parseDay } from '../../../src/model/time/day.ts'
import { setZone, startOf } from '../../../src/model/time/zone.ts'
import { timeTicks } from '../../../src/reader/trends/time-ticks.ts'

afterEach(() => setZone(undefined))

const startOfDay = (text: string) => startOf(parseDay(text) ?? Number.NaN)

test.each([undefined, 'Europe/Berlin', 'America/New_York'])(
  'months of a plot are marked where they begin in the zone %s',
  (zone) => {
    setZone(zone)
    const [start, end] = [startOfDay('2026-02-10'), startOfDay('2026-06-20')]
    const { place, ticks } = timeTicks(start, end)
    const firsts = ['2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01'].map(startOfDay)
    expect(ticks.map(({ at }) => at)).toEqual(firsts.map(place))
    expect(ticks.map(({ label }) => label)).toEqual(['Mar', 'Apr', 'May', 'Jun'])
    expect([place(start), place(end)]).toEqual([0, 100])
  },
)
