import type { Card } from '../../model/card.ts'
import { factsOf } from '../../model/card-files.ts'
import { narrowCard } from '../../model/filters/narrow-card.ts'
import type { Provider } from '../../model/provider.ts'
import { compareIds } from '../../model/ranking/order.ts'
import { sortCards } from '../../model/ranking/sort-key.ts'
import type { ListHead, PageDirectory, PageSummary } from '../../model/shards.ts'
import { digestCard } from '../cards/digest-card.ts'
import { pageJson } from '../cards/page-json.ts'
import { lowestOf, summarisePage } from '../cards/summarise-page.ts'
import { arrangeByHeat, arrangeByQuality, arrangeByTime, type Part } from './arrange-cards.ts'
import { cutPages, isLarge } from './cut-pages.ts'
import type { ShardSet } from './shard-set.ts'

/** Up to this many cards a list is one page: two first views, and the reader sorts it faster than it fetches. */
const SHORT = 60

/** A directory of up to this many pages is part of the head: some 1.5 KB compressed. */
const SPELLED_OUT = 36

/**
 * The share of a large list's articles that are not among the best. The best have pages of their own by heat, which
 * are read where filters ask for a quality as high as theirs; a lower floor, near a half, lets so much through that few
 * pages of the other orders have enough.
 */
const BELOW_BEST = 3 / 4
/** Where more of the cards have one of the best, for many tie, such pages would say too little for their bytes. */
const MOST_BEST = 1 / 2

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
  const pagesOf = (parts: readonly Part[], withLow = false) =>
    parts.flatMap(inPages).map((page) =>
      shards.recall(
        () => ['page', String(withLow), ...page.map((card) => digestCard(card, providers))],
        () => {
          const summary = summarisePage(addPage(page, providers, shards), page)
          return withLow ? { ...summary, low: lowestOf(page) } : summary
        },
      ),
    )
  const best = withHeat && isLarge(count) ? bestOf(cards) : null
  const pages = {
    newest: pagesOf(arrangeByTime(cards)),
    quality: pagesOf(arrangeByQuality(cards), true),
    ...(withHeat && { heat: pagesOf(arrangeByHeat(cards)) }),
    ...(best && { best: { quality: best.quality, pages: pagesOf(arrangeByHeat(best.cards)) } }),
  }
  return {
    kind: 'long',
    count,
    newest: firstOf(pages.newest),
    quality: firstOf(pages.quality),
    directory: !small && pagesIn(pages) <= SPELLED_OUT ? pages : shards.add(pages),
  }
}

/** The best articles of a list, in cards that have no others; null where they are too many. */
function bestOf(
  cards: readonly Card[],
): { readonly quality: number; readonly cards: readonly Card[] } | null {
  const qualities = cards.flatMap((card) => factsOf(card).map(({ quality }) => quality)).sort((a, b) => a - b)
  const quality = qualities[Math.floor(qualities.length * BELOW_BEST)] ?? 0
  const best = cards.flatMap((card) => narrowCard(card, (article) => article.quality >= quality) ?? [])
  return best.length > cards.length * MOST_BEST ? null : { quality, cards: best }
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
function inPages({ cards, size }: Part): (readonly Card[])[] {
  if (size === null) return [cards]
  let start = 0
  return cutPages(cards, size).map((end) => {
    const page = cards.slice(start, end)
    start = end
    return page
  })
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
