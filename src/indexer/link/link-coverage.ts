import { addressKey, placedKey } from '../../model/address-key.ts'
import { addTo } from '../add-to.ts'
import { DisjointSets } from '../disjoint-sets.ts'
import type { EmbeddedEntry, LinkedFile } from '../read/linked-file.ts'

/** A file that names more others than this has not chosen them one by one: in one real corpus a machine lists up to 60. */
const MOST_CHOSEN = 12
/**
 * Where a larger share than this of the files that name any others have so long a list, a machine made the short lists as
 * well. In the corpus of that machine six in ten have.
 */
const FEW_LISTS = 0.1

export interface CoverageLinks {
  /** Pairs of article files, by their place among the files, that belong together; what others already say is left out. */
  readonly pairs: readonly (readonly [number, number])[]
  /** Pairs that somebody chose to name, by hand; none where a machine lists what it finds. */
  readonly chosen: readonly (readonly [number, number])[]
  /** Whether links are made by hand, rather than by a machine. */
  readonly byHand: boolean
  /** Ids that entries would have as references, though they are copies of a file; with the place of the first such file. */
  readonly formerIds: ReadonlyMap<string, number>
  /** Entries that no article file matches, each with the files that embed it; in order of first mention. */
  readonly loose: ReadonlyMap<EmbeddedEntry, readonly number[]>
}

/**
 * Says which article files belong together, for they have an address in common or one embeds the other, and
 * which embedded entries have no file of their own.
 * @param blocked addresses of files that are left out on purpose, and their keys: no copy may bring them back.
 */
export function linkCoverage(files: readonly LinkedFile[], blocked: ReadonlySet<string>): CoverageLinks {
  const { byAddress, sharing } = filesByAddress(files)
  const matches = matchEntries(files, byAddress, blocked)
  const byHand = areMadeByHand(files)
  const sets = new DisjointSets(files.length)
  const pairs = [...sharing]
  const chosen = [...sharing]
  const loose = new Map<EmbeddedEntry, number[]>()
  for (const [index, { related }] of files.entries()) {
    for (const entry of related) {
      const found = matches.get(entry) ?? null
      if (found?.length === 0) addTo(loose, entry, index)
      for (const other of found ?? []) {
        if (byHand && related.length <= MOST_CHOSEN) chosen.push([index, other])
        // The copies in large threads say the same thing many times over.
        if (sets.find(index) === sets.find(other)) continue
        sets.union(index, other)
        pairs.push([index, other])
      }
    }
  }
  return { pairs, chosen, byHand, formerIds: formerIdsOf(matches), loose }
}

/** The first file of each address, and pairs of files that have one in common. */
function filesByAddress(files: readonly LinkedFile[]): {
  byAddress: ReadonlyMap<string, number>
  sharing: readonly [number, number][]
} {
  const byAddress = new Map<string, number>()
  const sharing: [number, number][] = []
  for (const [index, { addresses }] of files.entries()) {
    for (const address of addresses) {
      const other = byAddress.get(address)
      if (other === undefined) byAddress.set(address, index)
      else sharing.push([other, index])
    }
  }
  return { byAddress, sharing }
}

/** What each distinct entry is a copy of (`matchesOf`), in order of first mention. */
function matchEntries(
  files: readonly LinkedFile[],
  byAddress: ReadonlyMap<string, number>,
  blocked: ReadonlySet<string>,
): ReadonlyMap<EmbeddedEntry, readonly number[] | null> {
  const byKey = new Map<string, number>()
  for (const [address, index] of byAddress) {
    const key = placedKey(address)
    if (!byKey.has(key)) byKey.set(key, index)
  }
  const matches = new Map<EmbeddedEntry, readonly number[] | null>()
  for (const { related } of files)
    for (const entry of related)
      if (!matches.has(entry)) matches.set(entry, matchesOf(entry, byAddress, byKey, blocked))
  return matches
}

function formerIdsOf(
  matches: ReadonlyMap<EmbeddedEntry, readonly number[] | null>,
): ReadonlyMap<string, number> {
  const ids = new Map<string, number>()
  for (const [{ referenceId }, found] of matches) {
    const file = found?.[0]
    if (file !== undefined && referenceId !== '' && !ids.has(referenceId)) ids.set(referenceId, file)
  }
  return ids
}

function areMadeByHand(files: readonly LinkedFile[]): boolean {
  const linking = files.filter(({ related }) => related.length > 0)
  return linking.filter(({ related }) => related.length > MOST_CHOSEN).length <= FEW_LISTS * linking.length
}

/**
 * The files that an entry is a copy of: none for a reference, null for what must not be shown. Copies come from feeds and
 * pages, which write an address in many ways; a file that writes it in the very same one comes before others. A place
 * within a page (`#post-1`) may be an article of its own: an entry's goes with that one, or with a page that has none.
 */
function matchesOf(
  { addresses, text }: EmbeddedEntry,
  byAddress: ReadonlyMap<string, number>,
  byKey: ReadonlyMap<string, number>,
  blocked: ReadonlySet<string>,
): number[] | null {
  const found = addresses.flatMap((address) => byAddress.get(address) ?? [])
  if (found.length > 0) return found
  if (addresses.some((address) => blocked.has(address))) return null
  const alike = addresses.flatMap(
    (address) => byKey.get(placedKey(address)) ?? byKey.get(addressKey(address)) ?? [],
  )
  if (alike.length > 0) return [...new Set(alike)]
  const keys = addresses.flatMap((address) => [placedKey(address), addressKey(address)])
  return text === null || keys.some((key) => blocked.has(key)) ? null : []
}
