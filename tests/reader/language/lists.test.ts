import { expect, test } from 'vitest'
import { formatList, listParts } from '../../../src/reader/language/numbers.ts'

test.each([1, 2, 3, 4])('an English list of %i is the one of British English', (length) => {
  const names = ['Ada', 'Ben', 'Cy', 'Di'].slice(0, length)
  expect(formatList(names)).toBe(new Intl.ListFormat('en-GB').format(names))
  const parts = listParts(length).map((part) => (typeof part === 'number' ? names[part] : part))
  expect(parts.join('')).toBe(formatList(names))
})

test('a list of nobody is empty', () => {
  expect(formatList([])).toBe('')
})
