/** Where something stands in a list. */
export interface Place<T> {
  /** From 1. */
  readonly place: number
  readonly it: T
  /** Those right before and after it; null at an end of the list. */
  readonly above: T | null
  readonly below: T | null
}

/**
 * Finds something in a list, which is read on until that and the one below it are there.
 * @param take gives the first so many of the list, and says whether these are all.
 * @param near how far from the top it is at most, as far as known.
 * @returns null where it is not in the list.
 * @throws what `take` throws.
 */
export async function findPlace<T extends object>(
  take: (wanted: number) => Promise<{ readonly results: readonly T[]; readonly complete: boolean }>,
  isIt: (one: T) => boolean,
  near: number,
): Promise<Place<T> | null> {
  for (let wanted = near; ; wanted *= 2) {
    const { results, complete } = await take(wanted)
    const at = results.findIndex(isIt)
    if (!complete && (at < 0 || at === results.length - 1)) continue
    const it = results[at]
    return it ? { place: at + 1, it, above: results[at - 1] ?? null, below: results[at + 1] ?? null } : null
  }
}
