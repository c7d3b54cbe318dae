import { foldText } from '../words.ts'

/** Letters that no Unicode normalisation takes apart, as readers type them who lack the key. */
const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  // Arabic as written in haste, and as Persian and Urdu keyboards write it.
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ٱ: 'ا',
}
const SPELLED_LETTERS = new RegExp(`[${Object.keys(SPELLED).join('')}]`, 'g')
/** A stroke that only makes an Arabic word longer. */
const TATWEEL = /\u0640/g

/** Scripts written without spaces, and Hangul, whose words carry their particles: found by pairs of characters. */
const PAIRED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}々ー'
const IS_PAIRED = new RegExp(`^[${PAIRED}]`, 'u')
const PAIRED_OR_NOT = new RegExp(`[${PAIRED}]+|[^${PAIRED}]+`, 'gu')
/** Words, and each emoji as one; signs of rights, which Unicode counts among these, say nothing of what a text is about. */
const RUNS = /[\p{L}\p{N}]+(?:\+\+|#)?|\p{RI}{2}|(?![©®])\p{Extended_Pictographic}/gu
/** What typographers put between and around words; folding a whole text for it would cost more than all else. */
const TYPOGRAPHIC = /[\u00a0\u00ab\u00bb\u2010-\u2026\u2032\u2033\u2212]/g
const CURLED = /[\u2018\u2019]/g
const IS_PLAIN = /^[\n\x20-\x7e]*$/
/** `'s` and its like say nothing of what a text is about. */
const CLITICS = /(?<=\p{L})'(?:s|t|d|m|re|ve|ll)(?![\p{L}\p{N}])/gu
const PLAIN_CLITICS = /(?<=[a-z])'(?:s|t|d|m|re|ve|ll)(?![a-z0-9])/g
const PLAIN_RUNS = /[a-z0-9]+(?:\+\+|#)?/g

/**
 * The words by which a text is found, in its order: folded, and of scripts without spaces every pair of characters
 * and the last one, so that any part of a title is a row of words that the title has.
 */
export function searchWords(text: string): string[] {
  const lower = text.replace(CURLED, "'").replace(TYPOGRAPHIC, ' ').toLowerCase()
  const hasClitics = lower.includes("'")
  if (IS_PLAIN.test(lower))
    return (hasClitics ? lower.replace(PLAIN_CLITICS, ' ') : lower).match(PLAIN_RUNS) ?? []
  const folded = foldLetters(hasClitics ? lower.replace(CLITICS, ' ') : lower)
  return (folded.match(RUNS) ?? []).flatMap((run) =>
    (IS_PLAIN.test(run) ? [run] : (run.match(PAIRED_OR_NOT) ?? [])).flatMap((part) =>
      IS_PAIRED.test(part) ? pairsOf(part) : part,
    ),
  )
}

/** A hyphen with a word at both sides, and none beyond those: of three words nobody makes one. Most texts have none. */
const JOINT = /[-\u2010\u2011](?<=(?<![\p{L}\p{N}-])([\p{L}\p{N}]+).)(?=([\p{L}\p{N}]+)(?![\p{L}\p{N}-]))/gu

export interface Compound {
  /** As others write it, who make one word of it: `covid19` for `Covid-19`, `email` for `e-mail`. */
  readonly word: string
  /** As it stands in the text, and where that begins. */
  readonly written: string
  readonly index: number
  /** Which of the text's words its first one is, from 0. */
  readonly at: number
}

/** The words of a text that others write as one. */
export function compoundsOf(text: string): Compound[] {
  const compounds: Compound[] = []
  let at = 0
  let from = 0
  for (const { 0: hyphen, 1: before = '', 2: after = '', index: middle } of text.matchAll(JOINT)) {
    const index = middle - before.length
    at += searchWords(text.slice(from, index)).length
    from = index
    const [word, ...more] = searchWords(before + after)
    if (word !== undefined && more.length === 0)
      compounds.push({ word, written: before + hyphen + after, index, at })
  }
  return compounds
}

function foldLetters(text: string): string {
  return foldText(text)
    .normalize('NFC')
    .replace(TATWEEL, '')
    .replace(SPELLED_LETTERS, (letter) => SPELLED[letter] ?? letter)
}

function pairsOf(run: string): string[] {
  const characters = [...run]
  return characters.map((character, at) => character + (characters[at + 1] ?? ''))
}

/** True where a word is one of a script that is found by pairs of characters. */
export function isPaired(word: string): boolean {
  return IS_PAIRED.test(word)
}
