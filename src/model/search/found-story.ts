import type { View } from '../filters/filters.ts'
import { compareTimes, SORTS } from '../ranking/order.ts'
import type { FactsShard } from './search-shards.ts'

export const SEARCH_SORTS = ['relevance', ...SORTS] as const
export type SearchSort = (typeof SEARCH_SORTS)[number]

/** The order that results have: where no words were asked for, all are of even relevance. */
export type FoundOrder = SearchSort | 'even'

/** An article or a reference that a search found, as far as filters and orders go. */
export interface FoundArticle {
  readonly number: number
  readonly score: number
  readonly time: number | null
  readonly quality: number
  readonly heat: number
  readonly reference: boolean
  readonly video: boolean
  readonly published: boolean
}

/** What was found of one story, or in the articles view one article of it. */
export interface FoundStory {
  readonly kind: 'story' | 'article'
  /** What fits, by number, which is newest first. */
  readonly articles: readonly FoundArticle[]
  /** Times of all coverage, newest first. */
  readonly times: readonly (number | null)[]
  readonly references: number
  readonly outlets: number
  /** Where the texts are: the first number of each shard, and its hash. */
  readonly texts: FactsShard['texts']
}

/** What results are ordered by: the higher first, then articles before references, then newest, then by id. */
export interface FoundKey {
  readonly primary: number
  readonly reference: boolean
  readonly time: number | null
}

/**
 * The stories of a shard of facts in which something was found.
 * @param first the first number of the shard.
 * @param scores by number; null where every number counts.
 */
export function storiesOf(
  facts: FactsShard,
  first: number,
  scores: ReadonlyMap<number, number> | null,
  passes: (article: FoundArticle) => boolean,
  view: View,
): FoundStory[] {
  let start = 0
  return facts.stories.flatMap((size, at): FoundStory[] => {
    const from = start
    start += size
    const articles: FoundArticle[] = []
    for (let place = from; place < start; place++) {
      const score = scores === null ? 0 : scores.get(first + place)
      if (score === undefined) continue
      const article = articleOf(facts, place, first + place, score)
      if (passes(article)) articles.push(article)
    }
    if (articles.length === 0) return []
    const story = {
      kind: 'story' as const,
      articles,
      times: facts.times.slice(from, start),
      references: facts.kinds.slice(from, start).filter((kind) => kind & 1).length,
      outlets: facts.outlets[at] ?? 1,
      texts: facts.texts,
    }
    return view === 'stories'
      ? [story]
      : articles.map((article) => ({ ...story, kind: 'article', articles: [article] }))
  })
}

function articleOf(facts: FactsShard, place: number, number: number, score: number): FoundArticle {
  const kind = facts.kinds[place] ?? 0
  return {
    number,
    score,
    time: facts.times[place] ?? null,
    quality: facts.qualities[place] ?? 0,
    heat: facts.heats[place] ?? -1,
    reference: (kind & 1) > 0,
    video: (kind & 2) > 0,
    published: (kind & 4) > 0,
  }
}

/** The article that speaks for what was found: the best answer; in other orders the lead, as everywhere. */
export function speakerOf(articles: readonly FoundArticle[], sort: FoundOrder): FoundArticle {
  const [speaker] = [...articles].sort((a, b) => {
    const byKind = Number(a.reference) - Number(b.reference)
    const better =
      sort === 'relevance'
        ? b.score - a.score || byKind
        : byKind || Number(b.published) - Number(a.published) || b.quality - a.quality
    return better || a.number - b.number
  })
  if (!speaker) throw new Error('A story that was found has an article.')
  return speaker
}

/** What a story is ordered by, with only these of its articles. */
export function foundKey(articles: readonly FoundArticle[], sort: FoundOrder): FoundKey {
  const speaker = speakerOf(articles, sort)
  const { reference } = speaker
  if (sort === 'relevance') return { primary: speaker.score, reference, time: speaker.time }
  const newest = articles.find((article) => article.reference === reference)?.time ?? null
  if (sort === 'even') return { primary: 0, reference, time: newest }
  if (sort === 'newest')
    return { primary: newest ?? Number.NEGATIVE_INFINITY, reference: false, time: newest }
  return { primary: speaker[sort], reference: false, time: newest }
}

/**
 * The highest key that a story can have.
 * @param unsure true where some of its articles may still be taken away: another then speaks for it.
 */
export function bestKey(articles: readonly FoundArticle[], sort: FoundOrder, unsure: boolean): FoundKey {
  if (!unsure) return foundKey(articles, sort)
  const keys = articles.map((article) => foundKey([article], sort))
  return {
    primary: Math.max(...keys.map(({ primary }) => primary)),
    reference: keys.every(({ reference }) => reference),
    time: keys.map(({ time }) => time).sort(compareTimes)[0] ?? null,
  }
}

/** Highest first; `compareIds` decides between what is equal even so. */
export function compareFound(a: FoundKey, b: FoundKey): number {
  return b.primary - a.primary || Number(a.reference) - Number(b.reference) || compareTimes(a.time, b.time)
}
