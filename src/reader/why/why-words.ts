import type { Article } from '../../model/article.ts'
import { breadthOf, type Part } from '../../model/balance.ts'
import { type Card, factsOf } from '../../model/card.ts'
import { DAY } from '../../model/day.ts'
import type { Placed } from '../../model/explain-place.ts'
import type { Filters } from '../../model/filters.ts'
import { chooseLead } from '../../model/lead.ts'
import type { Hider } from '../../model/loosen.ts'
import { type Manifest, qualityRank } from '../../model/manifest.ts'
import type { Order } from '../../model/order.ts'
import type { PartName } from '../../model/weights.ts'
import { counted, formatExact, formatSpan } from '../time/format-time.ts'

const PART_NAMES: Record<PartName, string> = {
  quality: 'Quality',
  heat: 'Heat',
  breadth: 'Breadth',
  freshness: 'Freshness',
  follows: 'What you follow',
}

/** The orders of feeds, and that of searches. */
type AnyOrder = Order | 'relevance'

const SCORE_NAMES: Record<AnyOrder, string> = {
  newest: 'Newest article',
  quality: 'Quality',
  heat: 'Heat',
  balanced: 'Points',
  relevance: 'Points',
}

type Keyed = Pick<Placed, 'key'>

export function partName(name: PartName): string {
  return PART_NAMES[name]
}

/** What leads, which every card taken from a list spells out. */
export function leadOfPlaced({ card }: Placed): Article | undefined {
  const { id } = chooseLead(factsOf(card))
  return card.articles.find((article) => article.id === id)
}

/** The reason in a sentence or two, before any table. */
export function reasonWords({ card, key, parts }: Placed, sort: Order, manifest: Manifest): string {
  const lead = chooseLead(factsOf(card))
  switch (sort) {
    case 'newest':
      return key.time === null
        ? 'It has no date, so it comes after all that has one.'
        : `The newest comes first, and ${card.kind === 'story' ? 'its newest article' : 'it'} is of ${formatExact(key.time)}.`
    case 'quality':
      return `The highest quality comes first. ${qualityWords(lead.quality, manifest)}`
    case 'heat':
      return lead.heat < 0
        ? `The hottest comes first, and ${manifest.title} has not rated it, so it comes after all that is.`
        : `The hottest comes first. Its heat is ${lead.heat}, given by ${manifest.title}.`
    case 'balanced':
      return balancedWords(parts)
  }
}

/** What a quality means here. */
export function qualityWords(quality: number, { qualityPercentiles, title }: Manifest): string {
  return `Its quality is ${quality}: better than ${qualityRank(qualityPercentiles, quality)}% of articles here, scored by ${title}.`
}

function balancedWords(parts: readonly Part[]): string {
  if (parts.some(({ points }) => !Number.isFinite(points)))
    return 'It has no date, so it comes after all that has one.'
  const strongest = parts
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, 2)
    .map(({ name }) => PART_NAMES[name].toLowerCase())
  const stale = parts.some(({ name, points }) => name === 'freshness' && points < 0)
  const because =
    strongest.length === 0 ? 'Nothing speaks for it but its turn' : `Most of it is ${strongest.join(' and ')}`
  return stale ? `${because}; its age counts against it.` : `${because}.`
}

/** Where the value of a part comes from. */
export function partWords(
  { name, value }: Part,
  { card, key }: Placed,
  manifest: Manifest,
  followed: readonly string[],
): string {
  const lead = chooseLead(factsOf(card))
  switch (name) {
    case 'quality':
      return `${lead.quality}, better than ${value}% of articles here, scored by ${manifest.title}`
    case 'heat':
      return lead.heat < 0 ? 'not rated' : `${lead.heat}, hotter than ${value}% of articles here`
    case 'breadth':
      return `${breadthWords(card)}, wider than ${value}% of stories here`
    case 'freshness':
      return freshnessWords(value, key.time, manifest.edition)
    case 'follows':
      return followed.length === 0 ? 'nothing of it' : followed.join(', ')
  }
}

function breadthWords(card: Card): string {
  const articles = breadthOf(card) - card.providers
  const copies = card.coverage - articles
  const once = copies > 0 ? ` (${counted(copies, 'copy', 'copies')} not counted)` : ''
  return `${counted(articles, 'article')}${once} and ${counted(card.providers, 'outlet')}`
}

function freshnessWords(value: number, time: number | null, edition: number | null): string {
  if (time === null || edition === null) return 'undated'
  const days = ((edition - time) / DAY).toLocaleString('en-GB', { maximumFractionDigits: 1 })
  return `100 less ${formatNumber(100 - value)}, for ${days} days before the edition at 100 a week`
}

/** What an order goes by, as a table heads it. */
export function scoreName(sort: AnyOrder): string {
  return SCORE_NAMES[sort]
}

/** What a card is sorted by, as a table shows it. */
export function scoreWords({ key }: Keyed, sort: AnyOrder): string {
  if (sort === 'newest') return key.time === null ? 'undated' : formatExact(key.time)
  if (!Number.isFinite(key.score)) return 'undated'
  return sort === 'heat' && key.score < 0 ? 'not rated' : formatNumber(key.score)
}

/** How far a neighbour is, and what decides where the two are equal. */
export function gapWords(it: Keyed, other: Keyed, sort: AnyOrder): string {
  const noun = sort === 'balanced' || sort === 'relevance' ? 'points' : sort
  const gap = it.key.score === other.key.score ? 0 : other.key.score - it.key.score
  if (!Number.isFinite(gap)) return 'undated'
  if (gap !== 0) return `${formatNumber(Math.abs(gap))} ${gap > 0 ? 'more' : 'less'}`
  const equal = sort === 'newest' ? '' : `the same ${noun}; `
  const [a, b] = [it.key.time, other.key.time]
  if (a !== null && b !== null && a !== b)
    return `${equal}${b > a ? 'newer' : 'older'} by ${formatSpan(Math.abs(a - b))}`
  if (a !== b) return `${equal}${b === null ? 'undated' : 'dated'}`
  return `${equal || 'the same time; '}their ids decide`
}

/** What keeps others from standing above it. */
export function hiddenWords(
  by: Hider,
  count: number,
  filters: Filters,
  noun: readonly [string, string],
): string {
  const what: Record<Hider, string> = {
    floor: `The floor of quality ${filters.minQuality} hides`,
    dates: 'The dates hide',
    type: `Asking for ${filters.type === 'video' ? 'videos' : 'articles'} alone hides`,
    topics: 'The choice of topics hides',
    sources: 'The choice of sources hides',
    words: `The words “${filters.words}” hide`,
    mutes: 'What you muted hides',
    read: 'Showing what is unread alone hides',
  }
  const many = count === 0 ? 'nothing' : counted(count, ...noun)
  return `${what[by]} ${many} that would stand above it.`
}

export function formatNumber(value: number): string {
  return value.toLocaleString('en-GB').replace('-', '−')
}
