import { compoundsOf, isPaired, searchWords } from './search-words.ts'

export interface MarkedPart {
  readonly text: string
  readonly marked: boolean
}

/**
 * A word as it stands in a text, with the marks and invisible characters that folding takes out of it; or emoji, of which
 * several may be drawn as one.
 */
const RUNS =
  /[\p{L}\p{N}\p{M}\u00ad\u0640\u200b-\u200f\u2060\ufeff]+(?:\+\+|#)?|\p{RI}{2}|\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{EMod}\p{M}\u200d]*/gu

/** A text cut where the words that were found begin and end; all of it together is the text. */
export function markWords(text: string, terms: ReadonlySet<string>): MarkedPart[] {
  const parts: { text: string; marked: boolean }[] = []
  const add = (part: string, marked: boolean) => {
    const last = parts.at(-1)
    if (part === '') return
    if (last?.marked === marked) last.text += part
    else parts.push({ text: part, marked })
  }
  const addRuns = (piece: string) => {
    let at = 0
    for (const { 0: run, index } of piece.matchAll(RUNS)) {
      add(piece.slice(at, index), false)
      at = index + run.length
      const words = searchWords(run)
      if (!words.some(isPaired))
        add(
          run,
          words.some((word) => terms.has(word)),
        )
      else for (const { character, marked } of markCharacters(run, terms)) add(character, marked)
    }
    add(piece.slice(at), false)
  }
  let at = 0
  for (const { word, written, index } of compoundsOf(text)) {
    if (!terms.has(word)) continue
    addRuns(text.slice(at, index))
    add(written, true)
    at = index + written.length
  }
  addRuns(text.slice(at))
  return parts
}

/** Of scripts without spaces, the characters of every pair that was found. */
function markCharacters(run: string, terms: ReadonlySet<string>): { character: string; marked: boolean }[] {
  const characters = [...run]
  const begins = characters.map((character, at) => {
    const [pair = ''] = searchWords(character + (characters[at + 1] ?? ''))
    return terms.has(pair)
  })
  return characters.map((character, at) => {
    const ends = at > 0 && begins[at - 1] === true
    return { character, marked: begins[at] === true || ends }
  })
}
