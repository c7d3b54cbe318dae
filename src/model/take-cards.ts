import type { Card } from './card.ts'
import { articleTest, type Filters, narrowCard, timeRange } from './filters.ts'
import type { Sort } from './order.ts'
import type { Provider } from './provider.ts'
import type { LoadShard } from './read-shard.ts'
import {
  type ListHead,
  type ListPage,
  ListPageSchema,
  PageDirectorySchema,
  type PageSummary,
  type Run,
} from './shards.ts'
import { compareKeys, sortKeyOf } from './sort-key.ts'
import type { TopicNode } from './topic.ts'

export interface CardsTaken {
  readonly cards: readonly Card[]
  readonly providers: Readonly<Record<string, Provider>>
  /** True when the list holds nothing beyond these cards. */
  readonly complete: boolean
}

/** Pages asked for at once while filtering: enough to hide the network's delay, few enough to waste little. */
const PAGES_AT_ONCE = 4

/**
 * The first `wanted` cards of a list in an order, exactly as a computation over all articles would give them.
 * @param filters what is left to filter, or null to take the list as it is stored.
 * @throws what `load` throws.
 */
export async function takeCards(
  load: LoadShard,
  head: ListHead,
  sort: Sort,
  filters: Filters | null,
  topics: readonly TopicNode[],
  wanted: number,
): Promise<CardsTaken> {
  if (head.kind === 'short') {
    const page = await load(head.page, ListPageSchema)
    return firstOf(narrowAndSort([page], sort, filters, topics), [page], wanted, true)
  }
  return filters === null
    ? takeStored(load, head.count, head[sort], wanted)
    : takeFiltered(load, head[sort], sort, filters, topics, wanted)
}

async function takeStored(load: LoadShard, count: number, run: Run, wanted: number): Promise<CardsTaken> {
  const pages = [await load(run.first, ListPageSchema)]
  let held = pages[0]?.cards.length ?? 0
  if (held < Math.min(wanted, count)) {
    const directory = await load(run.directory, PageDirectorySchema)
    const needed: PageSummary[] = []
    for (const page of directory.pages.slice(1)) {
      if (held >= wanted) break
      needed.push(page)
      held += page.cards
    }
    pages.push(...(await Promise.all(needed.map((page) => load(page.hash, ListPageSchema)))))
  }
  return firstOf(
    pages.flatMap((page) => page.cards),
    pages,
    wanted,
    held >= count,
  )
}

/**
 * Reads pages from the highest possible key downwards and stops when no page left could hold a card that
 * comes before the last one wanted (the threshold algorithm of Fagin, Lotem and Naor, 2001). Filtering can
 * move a card: a story without its lead is sorted by another, so the stored order alone is not enough.
 */
async function takeFiltered(
  load: LoadShard,
  run: Run,
  sort: Sort,
  filters: Filters,
  topics: readonly TopicNode[],
  wanted: number,
): Promise<CardsTaken> {
  const directory = await load(run.directory, PageDirectorySchema)
  const left = directory.pages
    .filter((page) => mayMatch(page, filters))
    .map((page) => ({ hash: page.hash, bound: boundOf(page, sort, filters) }))
    .sort((a, b) => b.bound - a.bound)
  const read: ListPage[] = []
  let cards: readonly Card[] = []
  for (let next = 0; next < left.length; next += PAGES_AT_ONCE) {
    const last = cards[wanted - 1]
    const bound = left[next]?.bound ?? Number.NEGATIVE_INFINITY
    if (last && primaryOf(last, sort) > bound) break
    const batch = left.slice(next, next + PAGES_AT_ONCE)
    read.push(...(await Promise.all(batch.map((page) => load(page.hash, ListPageSchema)))))
    cards = narrowAndSort(read, sort, filters, topics)
  }
  return firstOf(cards, read, wanted, read.length === left.length)
}

function narrowAndSort(
  pages: readonly ListPage[],
  sort: Sort,
  filters: Filters | null,
  topics: readonly TopicNode[],
): Card[] {
  const test = filters === null ? () => true : articleTest(filters, topics)
  return pages
    .flatMap((page) => page.cards.flatMap((card) => narrowCard(card, test) ?? []))
    .map((card) => ({ card, key: sortKeyOf(card, sort) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ card }) => card)
}

function firstOf(
  cards: readonly Card[],
  pages: readonly ListPage[],
  wanted: number,
  all: boolean,
): CardsTaken {
  return {
    cards: cards.slice(0, wanted),
    providers: Object.assign({}, ...pages.map((page) => page.providers)),
    complete: all && cards.length <= wanted,
  }
}

function mayMatch(page: PageSummary, filters: Filters): boolean {
  const { oldest, newest } = timeRange(filters)
  if (page.quality < filters.minQuality) return false
  if (oldest !== null && (page.newest === null || page.newest < oldest)) return false
  return newest === null || (page.oldest !== null && page.oldest <= newest)
}

function boundOf(page: PageSummary, sort: Sort, filters: Filters): number {
  if (sort !== 'newest') return page[sort]
  const bound = page.newest ?? Number.NEGATIVE_INFINITY
  return Math.min(bound, timeRange(filters).newest ?? bound)
}

function primaryOf(card: Card, sort: Sort): number {
  const key = sortKeyOf(card, sort)
  return sort === 'newest' ? (key.time ?? Number.NEGATIVE_INFINITY) : key.score
}
