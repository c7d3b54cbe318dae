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

/** Points are hundredths, rounded: equal answers are equal on every machine, and parts add up as they are shown. */
const POINTS = 100

/** What a score is made of, in points. */
export interface ScoreParts {
  /** By the words of the search: what each says by where it stands. */
  readonly words: readonly number[]
  /** Words of the search that stand near each other in the title. */
  readonly near: number
  /** All words are in the title. */
  readonly allInTitle: number
  /** The publisher filed it. */
  readonly filed: number
}

/**
 * How well an article answers a search: the words it has, in the title above all, rare ones more; close together and
 * in the order asked; in a short title. In the manner of BM25F (Robertson, Zaragoza and Taylor, 2004), without its
 * frequencies, for titles and excerpts hardly repeat a word.
 * @param hits by the words of the search; undefined where a word is missing.
 * @param rarities of the words.
 */
export function scoreParts(hits: readonly (Hit | undefined)[], rarities: readonly number[]): ScoreParts {
  const held = hits.flatMap((hit) => (hit ? [{ fit: hit.fit, ...unpackPlace(hit.place) }] : []))
  const last = held.at(-1)
  if (!last) return { words: hits.map(() => 0), near: 0, allInTitle: 0, filed: 0 }
  const inTitle = held.filter(({ title }) => title > 0)
  const fits = inTitle.reduce((sum, { fit }) => sum + fit, 0)
  let near = 0
  for (const [at, hit] of hits.entries()) near += nearBefore(hits[at - 1], hit) * pairRarity(rarities, at)
  const all = inTitle.length === hits.length ? (ALL_IN_TITLE * fits) / inTitle.length : 0
  // A title of many words says each with less weight, and so does one that has only some of them.
  const share = (held.length / hits.length) ** 2 / (1 + (LENGTH * (Math.max(4, last.length) - 10)) / 10)
  const points = (value: number) => Math.round(value * share * POINTS)
  return {
    words: hits.map((hit, at) => (hit ? points((rarities[at] ?? 0) * worthOf(hit)) : 0)),
    near: points(near),
    allInTitle: points(all),
    filed: (last.flags & REFERENCE) === 0 ? FILED * POINTS : 0,
  }
}

/** The sum of all parts. */
export function sumOfParts({ words, near, allInTitle, filed }: ScoreParts): number {
  return words.reduce((sum, points) => sum + points, near + allInTitle + filed)
}

function pairRarity(rarities: readonly number[], at: number): number {
  return ((rarities[at] ?? 0) + (rarities[at - 1] ?? 0)) / 2
}

/** What it is worth that a hit follows another in the title. */
function nearBefore(before: Hit | undefined, hit: Hit | undefined): number {
  if (!before || !hit) return 0
  const [from, to] = [unpackPlace(before.place).title, unpackPlace(hit.place).title]
  return from === 0 || to === 0 || from === to ? 0 : Math.min(hit.fit, before.fit) * nearness(to - from)
}

function nearness(steps: number): number {
  if (steps === 1) return NEXT
  return (steps > 0 ? LATER : EARLIER) / Math.sqrt(Math.abs(steps))
}
