/** Letters from which on a cut between two words is close enough to where it should be. */
const SHORTEST = 0.6
/** Longer than any character is that people write: a family of emoji has 25 code units. */
const LONGEST_SIGN = 64

const signs = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A text of at most `most` code units, cut between two words where there are any, and never within a character. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const room = text.slice(0, most - 1)
  const space = text[most - 1] === ' ' ? room.length : room.lastIndexOf(' ')
  const end = space >= most * SHORTEST ? space : endOfSigns(text, most - 2)
  return `${text.slice(0, end).replace(/[\s,;:–—-]+$/u, '')}…`
}

/** Where the character begins that would be cut. */
function endOfSigns(text: string, most: number): number {
  const from = Math.max(0, most - LONGEST_SIGN)
  const whole = text.codePointAt(from - 1) === undefined || (text.codePointAt(from - 1) ?? 0) < 0x10000
  const start = whole ? from : from + 1
  const sign = signs.segment(text.slice(start, most + LONGEST_SIGN)).containing(most - start)
  return start + (sign?.index ?? 0)
}
