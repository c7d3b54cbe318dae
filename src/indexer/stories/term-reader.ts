import { foldText } from '../../model/words.ts'
import { EMPTY_WORDS } from './empty-words.ts'
import { stemWord } from './stem-word.ts'

/** Korean puts its particles at the ends of words, so that two characters of a word are compared at a time. */
const HANGUL = /^\p{sc=Hang}+$/u
/** `five` is 5. One is left out, for it is a pronoun as well. */
const NUMBERS = new Map(
  'two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at) => [word, `${at + 2}`]),
)
/** `$2bn` is 2 billion. */
const AMOUNT = /^(\d+)(tn|bn|b|mn|m)$/
const UNITS = new Map([
  ['tn', 'trillion'],
  ['bn', 'billion'],
  ['b', 'billion'],
  ['mn', 'million'],
  ['m', 'million'],
])
const PLAIN_WORDS = /[A-Za-z0-9]+/g
const NOT_PLAIN = /[^ -~]/
/** Scripts without spaces between words, and words of all others. */
const RUNS =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]+|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{M}\p{N}])+/gu
const UNSPACED = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u

/** A word as a text shows it, and the terms that it is compared by; none for a word without a meaning of its own. */
export interface ReadWord {
  readonly shown: string
  readonly terms: readonly string[]
}

/**
 * Reads texts as words with their terms. A term is the stem of a folded word, or two neighbouring characters in Korean
 * and in scripts that put no spaces between words (`Intl.Segmenter` would need more time than all else together). Each
 * distinct word is folded and stemmed once, for as long as the reader lives.
 */
export function makeTermReader(): (text: string) => ReadWord[] {
  const known = new Map<string, ReadWord>()
  const read = (shown: string): ReadWord => {
    let word = known.get(shown)
    if (!word) {
      word = { shown, terms: termsOf(shown) }
      known.set(shown, word)
    }
    return word
  }
  return (text) => (joinParts(text).match(NOT_PLAIN.test(text) ? RUNS : PLAIN_WORDS) ?? []).map(read)
}

/** `Fed’s` is Fed, `U.S.` is US, and `1,200` is one number. */
function joinParts(text: string): string {
  return text
    .replace(/(\p{L})['’]s(?!\p{L})/giu, '$1')
    .replace(/(?<!\p{L})(\p{L})\.(?=\p{L}\.)/gu, '$1')
    .replace(/(\d)[,.](?=\d)/g, '$1')
}

function termsOf(shown: string): string[] {
  const folded = foldText(shown)
  if (UNSPACED.test(folded)) return pairsOf(folded)
  if (HANGUL.test(shown)) return pairsOf(folded.normalize('NFC'))
  const [, amount, unit = ''] = AMOUNT.exec(folded) ?? []
  if (amount !== undefined) return [amount, UNITS.get(unit) ?? '']
  if (EMPTY_WORDS.has(folded) || folded === '') return []
  return [NUMBERS.get(folded) ?? stemWord(folded)]
}

function pairsOf(text: string): string[] {
  const characters = [...text]
  if (characters.length === 1) return [text]
  return characters.slice(1).map((character, at) => (characters[at] ?? '') + character)
}
