import { compareKeys, primaryOf, type Ranking, runOf, type SortKey, sortKeyOf } from '../ranking/sort-key.ts'
import { type ListHead, type ListPage, ListPageSchema, type LongList } from '../shards.ts'
import { boundOf } from './bound-of.ts'
import { mayMatch } from './choose-run.ts'
import { type Filters, NO_FILTERS } from './filters.ts'
import { answer, type CardRequest, type IndexAccess, openDirectory, readUnion } from './take-cards.ts'
import type { UnionList } from './union-list.ts'

/**
 * How many more cards would stand before a place in a list if it were asked for less strictly. A card that is there
 * either way, though told by another article, is not counted.
 * @param head of a list that holds every answer to the looser request.
 * @param before key of the place.
 * @throws what `load` throws.
 */
export async function countHidden(
  access: IndexAccess,
  head: ListHead | UnionList,
  strict: CardRequest,
  loose: CardRequest,
  before: SortKey,
): Promise<number> {
  const pages = await readBefore(access, head, loose.filters ?? NO_FILTERS, loose.sort, before)
  const keysOf = async (request: CardRequest) =>
    (await answer(access, pages, request)).cards.map((card) => sortKeyOf(card, request.sort))
  const shown = new Set((await keysOf(strict)).map(({ id }) => id))
  const more = (await keysOf(loose)).filter((key) => compareKeys(key, before) < 0 && !shown.has(key.id))
  return more.length
}

/** The pages that could hold a card before a place. */
async function readBefore(
  access: IndexAccess,
  head: ListHead | UnionList,
  filters: Filters,
  sort: Ranking,
  before: SortKey,
): Promise<ListPage[]> {
  if (head.kind === 'union') return [await readUnion(access, head, filters)]
  const hashes = head.kind === 'short' ? [head.page] : await pagesBefore(access, head, filters, sort, before)
  return Promise.all(hashes.map((hash) => access.load(hash, ListPageSchema)))
}

async function pagesBefore(
  access: IndexAccess,
  head: LongList,
  filters: Filters,
  sort: Ranking,
  before: SortKey,
): Promise<string[]> {
  const directory = await openDirectory(access.load, head)
  return (directory[runOf(sort)] ?? directory.quality)
    .filter((page) => mayMatch(page, filters))
    .filter((page) => boundOf(page, sort, filters) >= primaryOf(before, sort))
    .map((page) => page.hash)
}
