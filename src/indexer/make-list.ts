import { breadthOf } from '../model/balance.ts'
import type { Card } from '../model/card.ts'
import { factsOf } from '../model/card-files.ts'
import { DAY } from '../model/day.ts'
import { compareIds } from '../model/order.ts'
import type { Provider } from '../model/provider.ts'
import type { ListHead, PageDirectory, PageSummary } from '../model/shards.ts'
import { sortCards } from '../model/sort-key.ts'
import { cutPages, FIRST } from './cut-pages.ts'
import { digestCard } from './digest-card.ts'
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
  const pagesOf = (parts: readonly (readonly Card[])[], withLow = false) =>
    parts.flatMap((part, at) =>
      (at === 0 ? [part] : inPages(part, count)).map((page) =>
        shards.recall(
          () => ['page', String(withLow), ...page.map((card) => digestCard(card, providers))],
          () => {
            const summary = summarise(addPage(page, providers, shards), page)
            return withLow ? { ...summary, low: lowestOf(page) } : summary
          },
        ),
      ),
    )
  const pages = {
    newest: pagesOf(inParts(sortCards(cards, 'newest'))),
    quality: pagesOf(inBands(sortCards(cards, 'quality')), true),
    ...(withHeat && { heat: pagesOf(inBands(hottestFirst(cards))) }),
  }
  return {
    kind: 'long',
    count,
    newest: firstOf(pages.newest),
    quality: firstOf(pages.quality),
    directory: !small && pagesIn(pages) <= SPELLED_OUT ? pages : shards.add(pages),
  }
}

/** Fewer cards than this that go on are no pages of their own. */
const LASTING = 60

/**
 * A first view in order of time, then what was over within two days, then what went on. What goes on stands at its last
 * day but has many, and beside all else hardly a page would be without it: of 100,000 articles each day was on 10 to 14
 * pages, and is on 5 to 7.
 */
function inParts(sorted: readonly Card[]): Card[][] {
  const left = sorted.slice(FIRST)
  const lasting = left.filter(goesOn)
  if (lasting.length < LASTING) return [sorted.slice(0, FIRST), left]
  return [sorted.slice(0, FIRST), left.filter((card) => !goesOn(card)), lasting]
}

function goesOn(card: Card): boolean {
  const days = daysOf([card])
  return (days.at(-1) ?? 0) - (days[0] ?? 0) > 1
}

/** Cards of the second band, of which the first is a first view; each band after it has twice as many. */
const BAND = 120

/**
 * A first view in the order given, then bands of falling score, by time within each: what is high and of certain days is
 * on few pages of each band, and so is what is high enough and newest. Without days a reading takes at most some twice
 * the pages that it would take in the order of the score alone.
 */
function inBands(sorted: readonly Card[]): Card[][] {
  const bands = [sorted.slice(0, FIRST)]
  for (let start = FIRST, size = BAND; start < sorted.length; start += size / 2) {
    bands.push(sortCards(sorted.slice(start, start + size), 'newest'))
    size *= 2
  }
  return bands
}

/** Days on which something of some cards came, in days since 1970, ascending. */
function daysOf(cards: readonly Card[]): number[] {
  const days = cards.flatMap((card) =>
    factsOf(card).flatMap(({ time }) => (time === null ? [] : Math.floor(time / DAY))),
  )
  return [...new Set(days)].sort((a, b) => a - b)
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

/** A part of a list as its pages. */
function inPages(cards: readonly Card[], count: number): Card[][] {
  let start = 0
  return cutPages(cards, count).map((end) => {
    const page = cards.slice(start, end)
    start = end
    return page
  })
}

/** Lowest quality that the best article of a card has. */
function lowestOf(cards: readonly Card[]): number {
  const bests = cards.map((card) => Math.max(...factsOf(card).map(({ quality }) => quality)))
  return Math.min(...bests)
}

/** Puts a page of cards into a shard, and gives its hash. */
export function addPage(
  cards: readonly Card[],
  providers: ReadonlyMap<string, Provider>,
  shards: ShardSet,
): string {
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
  const days = daysOf(cards)
  return { hash, cards: cards.length, ...summary, days: days.map((day, at) => day - (days[at - 1] ?? 0)) }
}
