const VOWEL = /[aeiouy]/
const DOUBLED = /([^aeiouylsz])\1$/

/**
 * The word without its commonest English endings, so that `files`, `filed` and `filing` meet. Words of other
 * languages lose a plural's -s at most; a stem is only ever compared with other stems, never shown.
 */
export function stemWord(word: string): string {
  if (word.length <= 3 || /\d/.test(word)) return word
  return withoutFinalVowel(withoutSuffix(withoutPlural(word)))
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
