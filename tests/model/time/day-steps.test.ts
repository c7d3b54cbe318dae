import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromDaySteps, toDaySteps } from '../../../src/model/time/day-steps.ts'

test('days are written as steps from one to the next, past what has none', () => {
  expect(toDaySteps([20_000, 20_001, null, 19_998])).toEqual([20_000, 1, null, -3])
})

test('steps lead to the days that they were made of', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer())), (days) => {
      expect(fromDaySteps(toDaySteps(days))).toEqual(days)
    }),
  )
})
