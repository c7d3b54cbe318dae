import { bucketOf } from '../model/bucket.ts'
import type { Card } from '../model/card.ts'

/** What a first view shows, and so what it costs: the same at every size of the corpus. */
export const FIRST = 30

/**
 * In articles and cards: some 40 KB compressed, small enough for who scrolls, and large enough that filters need few. Of a
 * large list more pages are read, and less of each is wanted.
 */
const LATER = { least: 220, most: 660 }
const LATER_OF_LARGE = { least: 180, most: 450 }
/** Cards of a large list. */
const LARGE = 8000
/** One card in this many ends a page that is long enough. */
const ENDING = 84

/**
 * Where cards are cut into pages: the end of each page, counted from the start. They are weighed by what they spell out,
 * for a card of twelve articles has ten times the bytes of another. The ids say where to cut, as in `endOfPart`.
 * @param count cards of the list that they are a part of.
 */
export function cutPages(cards: readonly Card[], count: number): number[] {
  const { least, most } = count > LARGE ? LATER_OF_LARGE : LATER
  const ends: number[] = []
  let weight = 0
  for (const [at, card] of cards.entries()) {
    weight += 1 + card.articles.length
    const cut = weight >= least && bucketOf(idOf(card), ENDING) === 0
    if (!cut && weight < most && at < cards.length - 1) continue
    ends.push(at + 1)
    weight = 0
  }
  return ends
}

function idOf(card: Card): string {
  return card.kind === 'story' ? card.story : (card.articles[0]?.id ?? '')
}
