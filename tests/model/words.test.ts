import { expect, test } from 'vitest'
import { wordsOf } from '../../src/model/words.ts'

test('words are folded: no case, no accents, no invisible characters', () => {
  expect(wordsOf('Ti\u200bdal ÉNERGIE, 40,000 homes')).toEqual(['tidal', 'energie', '40', '000', 'homes'])
})
