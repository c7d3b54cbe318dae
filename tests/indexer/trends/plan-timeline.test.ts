import { expect, test } from 'vitest'
import { planTimeline } from '../../../src/indexer/trends/plan-timeline.ts'
import { DAY } from '../../../src/model/time/day.ts'
import { stretchesOf } from '../../../src/model/time/timeline.ts'

const NEWEST = Date.UTC(2026, 10, 23, 12)
const STEPS = ['day', 'week', 'month', 'quarter', 'year'] as const
const MOST = 80

test.each([0, 1, 79, 80, 81, 559, 560, 561, 2_400, 2_440, 7_200, 7_300, 29_000, 29_200])(
  'a span of %d days is cut by the shortest step that gives few enough stretches',
  (days) => {
    const timeline = planTimeline([NEWEST, NEWEST - days * DAY])
    if (!timeline) throw new Error('There is no timeline.')
    expect(stretchesOf(timeline).length).toBeLessThanOrEqual(MOST)
    const shorter = STEPS[STEPS.indexOf(timeline.step) - 1]
    if (shorter) expect(stretchesOf({ ...timeline, step: shorter }).length).toBeGreaterThan(MOST - 4)
  },
)

test('one article of long ago costs no time', () => {
  const before = process.cpuUsage()
  const timeline = planTimeline([NEWEST, Date.UTC(1000, 0, 1)])
  const { user, system } = process.cpuUsage(before)
  expect(timeline).toEqual({ step: 'year', from: '1947-01-01', to: '2026-11-23' })
  // Microseconds; cutting a thousand years into days and weeks took a second and more.
  expect(user + system).toBeLessThan(200_000)
})
