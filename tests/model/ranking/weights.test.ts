import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatFeedRequest, parseFeedRequest } from '../../../src/model/filters/filters.ts'
import { DEFAULT_WEIGHTS, formatWeights, PARTS, parseWeights } from '../../../src/model/ranking/weights.ts'

const someWeights = fc.record(
  Object.fromEntries(PARTS.map(({ name }) => [name, fc.integer({ min: 0, max: 9 })])) as Record<
    keyof typeof DEFAULT_WEIGHTS,
    fc.Arbitrary<number>
  >,
)

describe('weights in an address', () => {
  test('are read as they were written', () => {
    fc.assert(
      fc.property(someWeights, (weights) => {
        expect(parseWeights(formatWeights(weights))).toEqual(weights)
      }),
    )
  })

  test('are named only where they are not the default', () => {
    expect(formatWeights(DEFAULT_WEIGHTS)).toBe('')
    expect(formatWeights({ ...DEFAULT_WEIGHTS, quality: 9, freshness: 1 })).toBe('q9-f1')
  })

  test('are read with commas and spaces, too, and nonsense is left out', () => {
    expect(parseWeights('q9,h0 b1-f12-z3-y')).toEqual({ ...DEFAULT_WEIGHTS, quality: 9, heat: 0, breadth: 1 })
  })

  test('belong to the balanced order alone', () => {
    const round = (query: string) => formatFeedRequest(parseFeedRequest(new URLSearchParams(query)))
    expect(round('sort=balanced&weights=q9-f1&minQuality=4')).toBe('sort=balanced&weights=q9-f1&minQuality=4')
    expect(round('sort=balanced&weights=q3')).toBe('sort=balanced')
    expect(round('sort=heat&weights=q9')).toBe('sort=heat')
  })
})
