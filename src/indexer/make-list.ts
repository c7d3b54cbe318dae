import { breadthOf } from '../model/balance.ts'
import { type Card, factsOf } from '../model/card.ts'
import { DAY } from '../model/day.ts'
import { compareIds } from '../model/order.ts'
import type { Provider } from '../model/provider.ts'
import type { ListHead, PageDirectory, PageSummary } from '../model/shards.ts'
import { sortCards } from '../model/sort-key.ts'
import { cutPages, FIRST } from './cut-pages.ts'
import { pageJson } from './page-json.ts'
import type { ShardSet } from './shard-set.ts'

/** Up to this many cards a list is one page: two first views, and the reader sorts it faster than it fetches. */
const SHORT = 60

/** A directory of up to this many pages is part of the head: some 1.5 KB compressed. */
const SPELLED_OUT = 36

interface ListOptions {
  /** False where heat is not offered as an order: its pages would be a third of the index, for nobody. */
  readonly withHeat: boolean
  /** True where the head has to stay small at any size of the corpus. */
  readonly small?: boolean
}

/** Puts a list into shards, by every order, and gives its head. */
export function makeList(
  cards: readonly Card[],
  providers: ReadonlyMap<string, Provider>,
  { withHeat, small = false }: ListOptions,
  shards: ShardSet,
): ListHead {
  const count = cards.length
  if (count <= SHORT)
    return { kind: 'short', count, page: addPage(sortCards(cards, 'newest'), providers, shards) }
  const pagesOf = (sort: 'newest' | 'quality') => makePages(sortCards(cards, sort), providers, shards)
  const pages = {
    newest: withDays(pagesOf('newest'), sortCards(cards, 'newest')),
    quality: pagesOf('quality'),
    ...(withHeat && { heat: makeHeatPages(cards, providers, shards) }),
  }
  return {
    kind: 'long',
    count,
    newest: firstOf(pages.newest),
    quality: firstOf(pages.quality),
    directory: !small && pagesIn(pages) <= SPELLED_OUT ? pages : shards.add(pages),
  }
}

function withDays(pages: readonly PageSummary[], cards: readonly Card[]): PageSummary[] {
  let start = 0
  return pages.map((page) => {
    const part = cards.slice(start, start + page.cards)
    start += page.cards
    const times = part.flatMap((card) => factsOf(card).flatMap(({ time }) => time ?? []))
    const days = [...new Set(times.map((time) => Math.floor(time / DAY)))].sort((a, b) => a - b)
    return { ...page, days: days.map((day, at) => day - (days[at - 1] ?? 0)) }
  })
}

/** Cards of the second band of heat, of which the first is a first view; each band after it has twice as many. */
const BAND = 120

/**
 * Pages by heat, in bands of falling heat, by time within each: what is hot and of certain days is on few pages of each
 * band. Without days a reading takes at most some twice the pages that it would take in the order of heat alone.
 */
function makeHeatPages(
  cards: readonly Card[],
  providers: ReadonlyMap<string, Provider>,
  shards: ShardSet,
): PageSummary[] {
  const sorted = hottestFirst(cards)
  const pages: PageSummary[] = []
  for (let start = 0, end = FIRST; start < sorted.length; ) {
    const band = sortCards(sorted.slice(start, end), 'newest')
    pages.push(...withDays(makePages(band, providers, shards, start === 0 ? FIRST : 0), band))
    const size = start === 0 ? BAND : 2 * (end - start)
    start = end
    end += size
  }
  return pages
}

/**
 * By the hottest article of each story, whichever leads it: heat is as likely an article's as its lead's, and in the
 * order of leads hardly a page would be without one, so that a reader could never stop.
 */
function hottestFirst(cards: readonly Card[]): Card[] {
  const heatOf = (card: Card) => factsOf(card).reduce((most, { heat }) => Math.max(most, heat), -1)
  const heats = new Map(cards.map((card) => [card, heatOf(card)]))
  return sortCards(cards, 'newest').sort((a, b) => (heats.get(b) ?? -1) - (heats.get(a) ?? -1))
}

function pagesIn({ newest, quality, heat = [] }: PageDirectory): number {
  return newest.length + quality.length + heat.length
}

function firstOf(pages: readonly PageSummary[]): string {
  const first = pages[0]
  if (!first) throw new Error('A long list has pages.')
  return first.hash
}

function makePages(
  cards: readonly Card[],
  providers: ReadonlyMap<string, Provider>,
  shards: ShardSet,
  first = FIRST,
): PageSummary[] {
  const ids = cards.map((card) => (card.kind === 'story' ? card.story : (card.articles[0]?.id ?? '')))
  let start = 0
  return cutPages(ids, first).map((end) => {
    const part = cards.slice(start, end)
    start = end
    return summarise(addPage(part, providers, shards), part)
  })
}

function addPage(cards: readonly Card[], providers: ReadonlyMap<string, Provider>, shards: ShardSet): string {
  const domains = cards.flatMap((card) => factsOf(card).map((article) => article.provider))
  return shards.addText(pageJson(cards, pickProviders(domains, providers)))
}

/** The providers of some domains, in the order of the domains, as lists and stories name them. */
export function pickProviders(
  domains: readonly string[],
  providers: ReadonlyMap<string, Provider>,
): Provider[] {
  return [...new Set(domains)].sort(compareIds).flatMap((domain) => {
    const provider = providers.get(domain)
    // The description is for the source's own page.
    return provider ? { domain, name: provider.name, ...(provider.logo && { logo: provider.logo }) } : []
  })
}

function summarise(hash: string, cards: readonly Card[]): PageSummary {
  const summary = {
    newest: null as number | null,
    oldest: null as number | null,
    quality: 0,
    heat: -1,
    breadth: 0,
  }
  for (const card of cards) {
    summary.breadth = Math.max(summary.breadth, breadthOf(card))
    for (const { time, quality, heat } of factsOf(card)) {
      if (time !== null) {
        summary.newest = Math.max(summary.newest ?? time, time)
        summary.oldest = Math.min(summary.oldest ?? time, time)
      }
      summary.quality = Math.max(summary.quality, quality)
      summary.heat = Math.max(summary.heat, heat)
    }
  }
  return { hash, cards: cards.length, ...summary }
}
