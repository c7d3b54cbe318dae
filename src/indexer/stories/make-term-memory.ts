import { makeTermNumbers } from './make-term-numbers.ts'
import type { TextTerms } from './term-vectors.ts'
import type { WindowText } from './window.ts'

/** Reads a title and its excerpt as terms. */
export type ReadTerms = (text: WindowText) => Required<TextTerms>

/** What stands last in a text that was cut off is half a word. */
const CUT_OFF = /(?:…|\.\.\.)$/u
const LAST_WORD = /\S+$/u

/** Titles kept at once: as many as some neighbouring windows see, so that memory doesn't grow with the corpus. */
const MOST_TITLES = 20_000

/**
 * Reads each text once, though several windows look at it. It is found by title and excerpt one after the other: of a
 * text that is put together V8 would have to work out the hash each time.
 */
export function makeTermMemory(): ReadTerms {
  const termsOf = makeTermNumbers()
  const known = new Map<string, Map<string, Required<TextTerms>>>()
  return ({ title, excerpt }) => {
    let ofTitle = known.get(title)
    if (!ofTitle) {
      if (known.size === MOST_TITLES) known.clear()
      ofTitle = new Map()
      known.set(title, ofTitle)
    }
    let terms = ofTitle.get(excerpt)
    if (!terms) {
      const main = termsOf(title)
      const aside = termsOf(withoutHalfWord(excerpt))
      terms = { main: [...main], aside: [...aside].filter((term) => !main.has(term)) }
      ofTitle.set(excerpt, terms)
    }
    return terms
  }
}

function withoutHalfWord(excerpt: string): string {
  const text = excerpt.trimEnd()
  return CUT_OFF.test(text) ? text.replace(CUT_OFF, '').trimEnd().replace(LAST_WORD, '') : text
}
