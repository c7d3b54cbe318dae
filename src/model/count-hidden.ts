import { NO_FILTERS } from './filters.ts'
import { type ListHead, ListPageSchema, PageDirectorySchema } from './shards.ts'
import { compareKeys, type SortKey, sortKeyOf } from './sort-key.ts'
import {
  answer,
  boundOf,
  type CardRequest,
  type IndexAccess,
  mayMatch,
  primaryOf,
  storedRun,
} from './take-cards.ts'

/**
 * How many more cards would stand before a place in a list if it were asked for less strictly. A card that is there
 * either way, though told by another article, is not counted.
 * @param head of a list that holds every answer to the looser request.
 * @param before key of the place.
 * @throws what `load` throws.
 */
export async function countHidden(
  access: IndexAccess,
  head: ListHead,
  strict: CardRequest,
  loose: CardRequest,
  before: SortKey,
): Promise<number> {
  const hashes = head.kind === 'short' ? [head.page] : await pagesBefore(access, head, loose, before)
  const pages = await Promise.all(hashes.map((hash) => access.load(hash, ListPageSchema)))
  const keysOf = async (request: CardRequest) =>
    (await answer(access, pages, request)).cards.map((card) => sortKeyOf(card, request.sort))
  const shown = new Set((await keysOf(strict)).map(({ id }) => id))
  const more = (await keysOf(loose)).filter((key) => compareKeys(key, before) < 0 && !shown.has(key.id))
  return more.length
}

/** Hashes of the pages that could hold a card before a place. */
async function pagesBefore(
  access: IndexAccess,
  head: ListHead & { kind: 'long' },
  { filters, sort }: CardRequest,
  before: SortKey,
): Promise<string[]> {
  const run = storedRun(head, sort) ?? head.quality
  const { pages } = await access.load(run.directory, PageDirectorySchema)
  return pages
    .filter((page) => mayMatch(page, filters ?? NO_FILTERS))
    .filter((page) => boundOf(page, sort, filters ?? NO_FILTERS) >= primaryOf(before, sort))
    .map((page) => page.hash)
}
