import type { Article } from '../../model/article.ts'
import type { Card } from '../../model/card.ts'
import { factsOf } from '../../model/card-files.ts'
import type { Filters, View } from '../../model/filters/filters.ts'
import type { Hider } from '../../model/filters/loosen.ts'
import { chooseLead } from '../../model/lead.ts'
import type { Manifest } from '../../model/manifest.ts'
import { breadthOf } from '../../model/ranking/balance.ts'
import type { Placed } from '../../model/ranking/explain-place.ts'
import type { Order } from '../../model/ranking/order.ts'
import { qualityRank } from '../../model/ranking/quality-rank.ts'
import type { Part } from '../../model/ranking/weights.ts'
import { DAY } from '../../model/time/day.ts'
import { formatList } from '../language/numbers.ts'
import { spokenLocale } from '../language/spoken.ts'
import { frameWords } from '../language/words/frame.ts'
import { whyWords } from '../language/words/why.ts'
import { formatExact, formatSpan } from '../time/format-time.ts'

/** The orders of feeds, and that of searches. */
type AnyOrder = Order | 'relevance'

type Keyed = Pick<Placed, 'key'>

/** What leads, which every card taken from a list spells out. */
export function leadOfPlaced({ card }: Placed): Article | undefined {
  const { id } = chooseLead(factsOf(card))
  return card.articles.find((article) => article.id === id)
}

/** The reason in a sentence or two, before any table. */
export function reasonWords({ card, key, parts }: Placed, sort: Order, manifest: Manifest): string {
  const lead = chooseLead(factsOf(card))
  const words = whyWords()
  switch (sort) {
    case 'newest':
      return key.time === null
        ? words.undatedLast
        : words.newestFirst(card.kind === 'story', formatExact(key.time))
    case 'quality':
      return `${words.bestFirst} ${qualityWords(lead.quality, manifest)}`
    case 'heat':
      return lead.heat < 0 ? words.unratedLast(manifest.title) : words.hottestFirst(lead.heat, manifest.title)
    case 'balanced':
      return balancedWords(parts)
  }
}

/** What a quality means here. */
export function qualityWords(quality: number, { qualityPercentiles, title }: Manifest): string {
  return whyWords().qualityIs(quality, qualityRank(qualityPercentiles, quality), title)
}

function balancedWords(parts: readonly Part[]): string {
  const words = whyWords()
  if (parts.some(({ points }) => !Number.isFinite(points))) return words.undatedLast
  const strongest = parts
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, 2)
    .map(({ name }) => words.partsInside[name])
  const stale = parts.some(({ name, points }) => name === 'freshness' && points < 0)
  if (strongest.length === 0) return stale ? words.mostlyNothingStale : words.mostlyNothing
  return stale ? words.mostlyStale(formatList(strongest)) : words.mostly(formatList(strongest))
}

/** Where the value of a part comes from. */
export function partWords(
  { name, value }: Part,
  { card, key }: Placed,
  manifest: Manifest,
  followed: readonly string[],
): string {
  const lead = chooseLead(factsOf(card))
  const words = whyWords()
  switch (name) {
    case 'quality':
      return words.qualityPart(lead.quality, value, manifest.title)
    case 'heat':
      return lead.heat < 0 ? words.notRated : words.heatPart(lead.heat, value)
    case 'breadth':
      return breadthWords(card, value)
    case 'freshness':
      return freshnessWords(value, key.time, manifest.edition)
    case 'follows':
      return followed.length === 0 ? words.followsNothing : followed.join(frameWords().comma)
  }
}

function breadthWords(card: Card, rank: number): string {
  const articles = breadthOf(card) - card.providers
  return whyWords().breadthPart(articles, card.coverage - articles, card.providers, rank)
}

function freshnessWords(value: number, time: number | null, edition: number | null): string {
  if (time === null || edition === null) return whyWords().undated
  const days = ((edition - time) / DAY).toLocaleString(spokenLocale(), {
    style: 'unit',
    unit: 'day',
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  })
  return whyWords().freshnessPart(formatNumber(100 - value), days)
}

/** What a card is sorted by, as a table shows it. */
export function scoreWords({ key }: Keyed, sort: AnyOrder): string {
  const { undated, notRated } = whyWords()
  if (sort === 'newest') return key.time === null ? undated : formatExact(key.time)
  if (!Number.isFinite(key.score)) return undated
  return sort === 'heat' && key.score < 0 ? notRated : formatNumber(key.score)
}

/** How far a neighbour is, and what decides where the two are equal. */
export function gapWords(it: Keyed, other: Keyed, sort: AnyOrder): string {
  const words = whyWords()
  const gap = it.key.score === other.key.score ? 0 : other.key.score - it.key.score
  if (!Number.isFinite(gap)) return words.undated
  if (gap !== 0) return gap > 0 ? words.moreBy(formatNumber(gap)) : words.lessBy(formatNumber(-gap))
  const equal = words.same[sort]
  const [a, b] = [it.key.time, other.key.time]
  if (a !== null && b !== null && a !== b) {
    const span = formatSpan(Math.abs(a - b))
    return `${equal}${b > a ? words.newerBy(span) : words.olderBy(span)}`
  }
  if (a !== b) return `${equal}${b === null ? words.undated : words.dated}`
  return `${equal || words.sameTime}${words.idsDecide}`
}

/** What keeps others from standing above it. */
export function hiddenWords(by: Hider, count: number, filters: Filters, view: View): string {
  const { hides } = whyWords()
  switch (by) {
    case 'floor':
      return hides.floor(count, view, filters.minQuality)
    case 'type':
      return filters.type === 'video' ? hides.videos(count, view) : hides.articles(count, view)
    case 'words':
      return hides.words(count, view, filters.words)
    default:
      return hides[by](count, view)
  }
}

export function formatNumber(value: number): string {
  return value.toLocaleString(spokenLocale()).replace('-', '−')
}
