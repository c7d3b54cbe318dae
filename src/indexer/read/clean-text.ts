import { decodeHTMLStrict } from 'entities/decode'

/** Invisible, and of no use in a headline: zero-width space, word joiner, byte-order mark. */
const INVISIBLE = /[\u200b\u2060\ufeff]/g
/** Marks that turn the direction of what follows: in a list they would turn the neighbours, too. */
const DIRECTION_OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/g
/** Halves of surrogate pairs, which are no characters. */
const HALF_PAIRS = /\p{Surrogate}/gu
/** White space of every kind, and control characters. */
const SPACES = /[\s\u0000-\u001f\u007f-\u009f]+/g
const NEEDS_CLEANING =
  /[&\u0000-\u001f\u007f-\u00a0\u1680\u2000-\u200b\u2028-\u202f\u205f-\u2069\u3000\ufeff\ud800-\udfff]|^ | $| {2}/

/**
 * Text as a reader should see it. Entities are decoded once and only with their semicolon, so that `AT&T`
 * and `&notit` stay; what looks like markup is text and stays as typed.
 */
export function cleanText(text: string): string {
  if (!NEEDS_CLEANING.test(text)) return text
  return decodeHTMLStrict(text)
    .replace(INVISIBLE, '')
    .replace(DIRECTION_OVERRIDES, '')
    .replace(SPACES, ' ')
    .replace(HALF_PAIRS, '')
    .trim()
}
