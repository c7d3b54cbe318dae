import type { Card } from '../card.ts'
import { filesOf } from '../card-files.ts'
import type { Provider } from '../provider.ts'
import { compareKeys, primaryOf, type Ranking, sortCards, sortKeyOf } from '../ranking/sort-key.ts'
import type { LoadShard } from '../read-shard.ts'
import {
  type ListHead,
  type ListPage,
  ListPageSchema,
  type LongList,
  type PageDirectory,
  PageDirectorySchema,
} from '../shards.ts'
import type { TopicNode } from '../topic.ts'
import { boundOf } from './bound-of.ts'
import { chooseRun } from './choose-run.ts'
import { articleTest, type Filters, NO_FILTERS, type View, wordTest } from './filters.ts'
import { muteCard } from './mute-card.ts'
import { type Mutes, mutesAnything, muteTests } from './mutes.ts'
import { completeCard, hasLead, narrowCard } from './narrow-card.ts'
import { changesLists, type Taste } from './taste.ts'
import { type UnionList, uniteCards } from './union-list.ts'

/** Where a reading finds what it needs. */
export interface IndexAccess {
  readonly load: LoadShard
  /** Root of the store of stories. */
  readonly stories: string
  readonly topics: readonly TopicNode[]
}

export interface CardsTaken {
  readonly cards: readonly Card[]
  /** The providers of these cards, by domain. */
  readonly providers: ReadonlyMap<string, Provider>
  /** True when the list holds nothing beyond these cards. */
  readonly complete: boolean
  /** How many would stand among these cards, but are muted. */
  readonly hidden: number
}

export interface CardRequest {
  readonly view: View
  readonly sort: Ranking
  /** What is left to filter, or null to take the list as it is. */
  readonly filters: Filters | null
  readonly taste: Taste
}

/** Most pages asked for at once while filtering: enough to hide the network's delay, few enough to waste little. */
const PAGES_AT_ONCE = 4

/**
 * The first `wanted` cards of a list in an order, exactly as a computation over all articles would give them, each
 * with its lead spelled out.
 * @throws what `load` throws.
 */
export async function takeCards(
  access: IndexAccess,
  head: ListHead | UnionList,
  request: CardRequest,
  wanted: number,
): Promise<CardsTaken> {
  const taken = await takeAny(access, head, request, wanted)
  const cards = await Promise.all(
    taken.cards.map((card) =>
      hasLead(card) && hasLead(card, request.taste.preferred)
        ? card
        : completeCard(access.load, access.stories, card),
    ),
  )
  return { ...taken, cards }
}

async function takeAny(
  access: IndexAccess,
  head: ListHead | UnionList,
  request: CardRequest,
  wanted: number,
): Promise<CardsTaken> {
  if (head.kind === 'short') {
    const page = await access.load(head.page, ListPageSchema)
    return firstOf(await answer(access, [page], request), [page], request.sort, wanted, true)
  }
  if (head.kind === 'union') return takeUnion(access, head, request, wanted)
  const asStored = request.view === 'stories' && request.filters === null && !changesLists(request.taste)
  if (asStored && (request.sort === 'newest' || request.sort === 'quality')) {
    const first = await access.load(head[request.sort], ListPageSchema)
    // Only the first page is in the very order; what follows it is in parts.
    if (wanted <= first.cards.length)
      return firstOf({ cards: first.cards, hidden: [] }, [first], request.sort, wanted, false)
  }
  return takeByBounds(access, await openDirectory(access.load, head), request, wanted)
}

async function takeUnion(
  access: IndexAccess,
  union: UnionList,
  request: CardRequest,
  wanted: number,
): Promise<CardsTaken> {
  const united = await readUnion(access, union, request.filters ?? NO_FILTERS)
  return firstOf(await answer(access, [united], request), [united], request.sort, wanted, true)
}

/** Everything that may fit, from all lists: what one of them has of a story is not enough to choose its lead. */
export async function readUnion(
  access: IndexAccess,
  { lists }: UnionList,
  filters: Filters,
): Promise<ListPage> {
  const hashes = await Promise.all(
    lists.map(async (head) => {
      if (head.kind === 'short') return [head.page]
      const { pages } = chooseRun(await openDirectory(access.load, head), filters, null, 0)
      return pages.map((page) => page.hash)
    }),
  )
  const pages = await Promise.all(
    [...new Set(hashes.flat())].map((hash) => access.load(hash, ListPageSchema)),
  )
  const cards = uniteCards(pages.flatMap((page) => page.cards))
  return { cards, providers: pages.flatMap((page) => page.providers) }
}

export async function openDirectory(load: LoadShard, { directory }: LongList): Promise<PageDirectory> {
  return typeof directory === 'string' ? load(directory, PageDirectorySchema) : directory
}

/**
 * Reads pages from the highest possible key downwards and stops when no page left could hold a card that comes
 * before the last one wanted (the threshold algorithm of Fagin, Lotem and Naor, 2001). Filtering can move a card: a
 * story without its lead is sorted by another, so the stored order alone is not enough; and so can taking a story
 * apart into its articles.
 */
async function takeByBounds(
  access: IndexAccess,
  directory: PageDirectory,
  request: CardRequest,
  wanted: number,
): Promise<CardsTaken> {
  const { sort } = request
  const filters = request.filters ?? NO_FILTERS
  const chosen = chooseRun(directory, filters, sort, wanted)
  const left = chosen.pages
    .map((page) => ({ hash: page.hash, expected: chosen.expects(page), bound: boundOf(page, sort, filters) }))
    .sort((a, b) => b.bound - a.bound)
  const read: ListPage[] = []
  let found: Answer = { cards: [], hidden: [] }
  let expected = 0
  let needed = chosen.expected
  while (read.length < left.length) {
    const last = found.cards[wanted - 1]
    const bound = left[read.length]?.bound ?? Number.NEGATIVE_INFINITY
    if (last && primaryOf(sortKeyOf(last, sort), sort) > bound) break
    const batch = pagesFor(left.slice(read.length), needed)
    expected += batch.reduce((sum, page) => sum + page.expected, 0)
    read.push(...(await Promise.all(batch.map((page) => access.load(page.hash, ListPageSchema)))))
    found = await answer(access, read, request)
    const missing = wanted - found.cards.length
    needed = missing <= 0 ? 0 : (missing * expected) / Math.max(1, found.cards.length)
  }
  return firstOf(found, read, sort, wanted, read.length === left.length)
}

/** The next pages, until they have as many cards that fit as are probably needed. */
function pagesFor<T extends { readonly expected: number }>(left: readonly T[], needed: number): T[] {
  const batch: T[] = []
  for (let held = 0; batch.length < PAGES_AT_ONCE && (batch.length === 0 || held < needed); ) {
    const page = left[batch.length]
    if (!page) break
    batch.push(page)
    held += page.expected
  }
  return batch
}

interface Answer {
  readonly cards: readonly Card[]
  /** What fits the request, but is muted. */
  readonly hidden: readonly Card[]
}

/** The cards of some pages that a request asks for, in its order. */
export async function answer(
  access: IndexAccess,
  pages: readonly ListPage[],
  { filters, view, sort, taste }: CardRequest,
): Promise<Answer> {
  const stored = pages.flatMap((page) => page.cards)
  const narrowed = filters === null ? stored : await narrowCards(access, stored, filters)
  const apart = view === 'articles' ? narrowed.flatMap(articleCards) : narrowed
  const wanted = taste.skips === null ? apart : apart.filter((card) => !taste.skips?.(card))
  const { cards, hidden } = await muteCards(access, wanted, taste.mutes)
  return { cards: sortCards(cards, sort), hidden }
}

async function muteCards(access: IndexAccess, cards: readonly Card[], mutes: Mutes): Promise<Answer> {
  if (!mutesAnything(mutes)) return { cards, hidden: [] }
  const tests = muteTests(mutes, access.topics)
  const complete = (card: Card) => completeCard(access.load, access.stories, card)
  const left = await Promise.all(cards.map((card) => muteCard(card, tests, complete)))
  return {
    cards: left.filter((card) => card !== null),
    hidden: cards.filter((_, at) => left[at] === null),
  }
}

/** Each article of a story as a card of its own. */
function articleCards(card: Card): Card[] {
  const { points, articles, more = [], ...rest } = card
  const story = { ...rest, kind: 'article' as const, files: filesOf(card) }
  return [
    ...articles.map((article): Card => ({ ...story, articles: [article] })),
    ...more.map((facts): Card => ({ ...story, articles: [], more: [facts] })),
  ]
}

async function narrowCards(access: IndexAccess, cards: readonly Card[], filters: Filters): Promise<Card[]> {
  const passes = articleTest(filters, access.topics)
  const narrowed = cards.flatMap((card) => narrowCard(card, passes) ?? [])
  if (filters.words === '') return narrowed
  const hasWords = wordTest(filters.words)
  const complete = await Promise.all(narrowed.map((card) => completeCard(access.load, access.stories, card)))
  return complete.flatMap((card) => {
    const found = new Set(card.articles.filter(hasWords).map((article) => article.id))
    return narrowCard(card, (article) => found.has(article.id)) ?? []
  })
}

function firstOf(
  { cards, hidden }: Answer,
  pages: readonly ListPage[],
  sort: Ranking,
  wanted: number,
  all: boolean,
): CardsTaken {
  const complete = all && cards.length <= wanted
  const last = complete ? undefined : cards[wanted - 1]
  const end = last && sortKeyOf(last, sort)
  return {
    cards: cards.slice(0, wanted),
    providers: new Map(pages.flatMap((page) => page.providers.map((one) => [one.domain, one]))),
    complete,
    hidden: end ? hidden.filter((card) => compareKeys(sortKeyOf(card, sort), end) < 0).length : hidden.length,
  }
}
