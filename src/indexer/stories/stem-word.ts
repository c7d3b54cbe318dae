import { withoutArabicPrefix } from '../../model/search/arabic-forms.ts'

const VOWEL = /[aeiouy]/
const DOUBLED = /([^aeiouylsz])\1$/
const CYRILLIC = /^\p{sc=Cyrl}+$/u
/** Of nouns, adjectives and their plurals in Russian, Ukrainian and Bulgarian, as they are folded: without й and ї. */
const CYRILLIC_CASE =
  /(?:[иі]?[ая]ми|[ыиі]ми|[ое]го|[ое]му|[иі]?[ая][хм]|[иі]?[ое]м|[ыиі][хм]|[иі]?[ое]и|[ыиі]и|[ая]я|[ое]е|[ыи]е|[уюо]ю|ею|[иі][яюе]|ь[яюе]|[аеиоуыюяьі])$/u
/** Of a plural (складов), of what is made of a noun (газовый) and of names (Иванова): each meets its other forms. */
const CYRILLIC_OV = /(?:ов|ев|ів)$/u
/** Letters that are left of a Cyrillic word at least. */
const SHORTEST = 3

/**
 * The word without its commonest endings, so that `files`, `filed` and `filing` meet: of English, and of languages
 * that a script tells apart from it and that write much at a word's ends. Words of others lose a plural's -s at most;
 * a stem is only ever compared with other stems, never shown.
 */
export function stemWord(word: string): string {
  if (word.length <= 3 || /\d/.test(word)) return word
  if (CYRILLIC.test(word)) return withoutEnding(withoutEnding(word, CYRILLIC_CASE), CYRILLIC_OV)
  return withoutFinalVowel(withoutSuffix(withoutPlural(withoutArabicPrefix(word))))
}

function withoutEnding(word: string, ending: RegExp): string {
  const stem = word.replace(ending, '')
  return stem.length >= SHORTEST ? stem : word
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s')) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (word.endsWith('sses')) return word.slice(0, -2)
  return /(?:ss|us|is)$/.test(word) ? word : word.slice(0, -1)
}

function withoutSuffix(word: string): string {
  const suffix = word.endsWith('ing') ? 3 : word.endsWith('ed') ? 2 : 0
  const stem = word.slice(0, word.length - suffix)
  if (suffix === 0 || stem.length < 3 || !VOWEL.test(stem)) return word
  return DOUBLED.test(stem) ? stem.slice(0, -1) : stem
}

function withoutFinalVowel(word: string): string {
  if (word.endsWith('e') && word.length > 4) return word.slice(0, -1)
  return word.endsWith('y') && word.length > 3 ? `${word.slice(0, -1)}i` : word
}
