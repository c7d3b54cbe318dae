import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from '../../../src/model/search/edit-distance.ts'

const LETTERS = 'abcxyzäßжяعر'.split('')
const word = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 2, maxLength: 12 })
const edit = fc.record({
  at: fc.nat(12),
  drop: fc.integer({ min: 0, max: 1 }),
  add: fc.constantFrom('', ...LETTERS),
})

test('a word is no farther from another than by the letters that were changed, added and dropped', () => {
  fc.assert(
    fc.property(word, fc.array(edit, { maxLength: 2 }), word, (typed, edits, more) => {
      const meant = edits.reduce(
        (text, { at, drop, add }) => text.slice(0, at) + add + text.slice(at + drop),
        typed,
      )
      expect(editDistance(typed, meant, 2)).toBeLessThanOrEqual(edits.length)
      expect(editDistance(typed, meant + more, 2, true)).toBeLessThanOrEqual(edits.length)
    }),
    { numRuns: 2_000 },
  )
})

test('what is farther is known to be so, and letters that swap their places are one step', () => {
  expect(editDistance('tides', 'tdies', 2)).toBe(1)
  expect(editDistance('tides', 'tsedi', 2)).toBe(3)
  expect(editDistance('tides', 'tidings', 2, true)).toBe(2)
  expect(editDistance('tides', 'quartz', 2)).toBe(3)
})
