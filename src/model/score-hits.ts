import { IN_EXCERPT, IN_SOURCE, IN_TOPIC, REFERENCE, unpackPlace } from './search-place.ts'

/** A word of the search found in an article. */
export interface Hit {
  /** How well the term stands for the word. */
  readonly fit: number
  /** Where the term stands, packed. */
  readonly place: number
}

/*
 * Weights, chosen by known-item search on a corpus of 3,040 articles: four sets of 500 queries, of any words, of words
 * of three and of four letters and more, and of these in the title's order. Halving or doubling one changes the mean
 * reciprocal rank by less than 0.01, up or down by set; only what changes it one way in all of them is said below.
 */
const TITLE = 3
/** Little, for excerpts repeat what other titles say: at 0.6 the right title comes first less often (−0.004). */
const EXCERPT = 0.15
const SOURCE = 1
const TOPIC = 0.3
/** The next word in the title, too; further on, or before it. */
const NEXT = 1.5
const LATER = 0.7
const EARLIER = 0.3
/** All words are in the title. */
const ALL_IN_TITLE = 10
/** A title of ten words is as it is; one of twenty is worth this share less. */
const LENGTH = 0.3
/** The publisher filed it: at 2, what others wrote comes first more often (−0.005). */
const FILED = 10

/** How much a hit says, before the rarity of its word. */
export function worthOf({ fit, place }: Hit): number {
  const { title, flags } = unpackPlace(place)
  return (
    fit *
    ((title > 0 ? TITLE : 0) +
      (flags & IN_EXCERPT ? EXCERPT : 0) +
      (flags & IN_SOURCE ? SOURCE : 0) +
      (flags & IN_TOPIC ? TOPIC : 0))
  )
}

/**
 * How well an article answers a search: the words it has, in the title above all, rare ones more; close together and
 * in the order asked; in a short title. In the manner of BM25F (Robertson, Zaragoza and Taylor, 2004), without its
 * frequencies, for titles and excerpts hardly repeat a word.
 * @param hits by the words of the search; undefined where a word is missing.
 * @param rarities of the words.
 */
export function scoreHits(hits: readonly (Hit | undefined)[], rarities: readonly number[]): number {
  let score = 0
  let inTitle = 0
  let fits = 0
  let found = 0
  let words = 10
  let filed = true
  for (const [at, hit] of hits.entries()) {
    if (!hit) continue
    const rarity = rarities[at] ?? 0
    score += rarity * worthOf(hit)
    found++
    const { title, length, flags } = unpackPlace(hit.place)
    words = length
    filed = (flags & REFERENCE) === 0
    if (title === 0) continue
    inTitle++
    fits += hit.fit
    const before = hits[at - 1]
    const placeBefore = before ? unpackPlace(before.place).title : 0
    if (before && placeBefore > 0 && placeBefore !== title) {
      const fit = Math.min(hit.fit, before.fit)
      score += fit * ((rarity + (rarities[at - 1] ?? 0)) / 2) * nearness(title - placeBefore)
    }
  }
  if (found === 0) return 0
  if (inTitle === hits.length) score += ALL_IN_TITLE * (fits / inTitle)
  score /= 1 + (LENGTH * (Math.max(4, words) - 10)) / 10
  score *= (found / hits.length) ** 2
  // Rounded, so that equal answers are equal on every machine, and other rules order them.
  return Math.round((score + (filed ? FILED : 0)) * 1e4) / 1e4
}

function nearness(steps: number): number {
  if (steps === 1) return NEXT
  return (steps > 0 ? LATER : EARLIER) / Math.sqrt(Math.abs(steps))
}
