import { type BigIntStats, statSync } from 'node:fs'

/** Clocks of file systems tick every two seconds at the slowest. */
const TICK = 2_000_000_000n

/**
 * Tells a file as it is from what it was or will be, without reading it: by its size, its number, and when it was last
 * written and last changed. The last of these no program sets back, so that a copy with an old date is seen as well.
 * @returns nothing for a file that is missing, or that changed so lately that its clock may not have ticked since: what is
 * written to it in that same moment could not be told from what is there now.
 */
export function stampOf(path: string): string {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found && found.ctimeNs + TICK < BigInt(Date.now()) * 1_000_000n ? format(found) : ''
}

/** The stamp of a file that nobody else writes to at this moment. */
export function ownStamp(path: string): string {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found ? format(found) : ''
}

/** Bytes of a file by its stamp. */
export function sizeOfStamp(stamp: string): number {
  return Number.parseInt(stamp, 10)
}

function format({ size, ino, mtimeNs, ctimeNs }: BigIntStats): string {
  // Joined, it is one text; from a template it would keep all its parts, three times as much, as long as it is held.
  return [size, ino, mtimeNs, ctimeNs].join(' ')
}
