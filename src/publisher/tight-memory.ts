import { getHeapStatistics } from 'node:v8'

/** Bytes of heap that a file takes at most while it is indexed, with what it embeds, and that the program takes itself. */
const OF_A_FILE = 2800
const OF_THE_PROGRAM = 40e6
/** Node's option is in these. */
const MEGABYTE = 1024 * 1024
const ROUND = 256

/**
 * What to say where so many files may need more memory than this Node allows, for it would end without a word of ours;
 * null where they don't. How much it allows hangs on the machine's: with 8 GB, 2.
 * @param limit bytes.
 */
export function tellTightMemory(files: number, limit = getHeapStatistics().heap_size_limit): string | null {
  const needed = OF_THE_PROGRAM + files * OF_A_FILE
  if (needed <= limit) return null
  const wanted = Math.ceil(needed / MEGABYTE / ROUND) * ROUND
  return (
    `${files} files may take ${toGigabytes(needed)} GB of memory, and this Node stops at ${toGigabytes(limit)}. ` +
    `If it does, set NODE_OPTIONS=--max-old-space-size=${wanted} and start again.`
  )
}

function toGigabytes(bytes: number): string {
  return (bytes / 1e9).toFixed(1)
}
