import { afterEach, expect, test } from 'vitest'
import { stretchesOf } from '../../../src/model/time/timeline.ts'
import { setZone } from '../../../src/model/time/zone.ts'
import { formatStretch } from '../../../src/reader/time/format-stretch.ts'

const clock = { now: Date.UTC(2026, 10, 23, 14), archive: false }

afterEach(() => setZone(undefined))

test.each([undefined, 'Europe/Berlin', 'America/New_York', 'Pacific/Auckland'])(
  'stretches are named by the days that they have in the zone %s, over changes of the clocks',
  (zone) => {
    setZone(zone)
    const named = (step: 'day' | 'week' | 'month' | 'quarter' | 'year', from: string, to: string) =>
      stretchesOf({ step, from, to }).map((stretch) => formatStretch(stretch, step, clock))
    expect(named('day', '2026-10-24', '2026-10-26')).toEqual(['24 October', '25 October', '26 October'])
    expect(named('week', '2026-10-20', '2026-11-02')).toEqual(['week to 26 October', 'week to 2 November'])
    expect(named('month', '2026-09-01', '2026-11-23')).toEqual([
      'September 2026',
      'October 2026',
      'November 2026',
    ])
    expect(named('quarter', '2026-01-01', '2026-04-30')).toEqual(['January to March 2026', 'April 2026'])
    expect(named('year', '2025-01-01', '2026-04-30')).toEqual(['2025', '2026'])
  },
)
