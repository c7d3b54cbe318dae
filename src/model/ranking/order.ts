export const SORTS = ['newest', 'quality', 'heat'] as const
export type Sort = (typeof SORTS)[number]

/** All orders that a feed can have: the last has no pages of its own, and is read off those of the others. */
export const ORDERS = [...SORTS, 'balanced'] as const
export type Order = (typeof ORDERS)[number]

/** Ids ascend by UTF-16 code unit, whatever the locale. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Newest first; undated last. */
export function compareTimes(a: number | null, b: number | null): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return b - a
}

/** Newest first, then by id. */
export function compareNewest(
  a: { id: string; time: number | null },
  b: { id: string; time: number | null },
): number {
  return compareTimes(a.time, b.time) || compareIds(a.id, b.id)
}
