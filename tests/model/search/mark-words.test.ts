import { expect, test } from 'vitest'
import { markWords } from '../../../src/model/search/mark-words.ts'

function marked(text: string, ...terms: string[]): string {
  return markWords(text, new Set(terms))
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('')
}

test('whole words are marked as they stand, whatever folding makes of them', () => {
  expect(marked('Tidal arrays, tidal POWER.', 'tidal', 'power')).toBe('[Tidal] arrays, [tidal] [POWER].')
  expect(marked('Über die Straße', 'uber', 'strasse')).toBe('[Über] die [Straße]')
  expect(marked('Microsoft’s C#', 'microsoft', 'c#')).toBe('[Microsoft]’s [C#]')
  expect(marked('في المدرســـة', 'المدرسه')).toBe('في [المدرســـة]')
  expect(marked('nothing here')).toBe('nothing here')
})

test('a compound is marked as a whole, where it was found as others write it', () => {
  expect(marked('By e-mail, re-sent: mail', 'email')).toBe('By [e-mail], re-sent: mail')
  expect(marked('By e-mail, re-sent: mail', 'mail', 'sent')).toBe('By e-[mail], re-[sent]: [mail]')
})

test('of scripts without spaces the characters that were found are marked', () => {
  expect(marked('東京タワーの夜', '東京')).toBe('[東京]タワーの夜')
  expect(marked('東京タワーの夜', 'タワ', 'ワー')).toBe('東京[タワー]の夜')
})

test('what is drawn as one of several emoji is marked as one', () => {
  expect(marked('Sea 👩‍💻 and 🚀', '💻')).toBe('Sea [👩‍💻] and 🚀')
  expect(marked('Sea 👩‍💻 and 🚀', '🚀')).toBe('Sea 👩‍💻 and [🚀]')
})
