/** The index's place in a site. */
export const INDEX = 'index'
/** The compiled reader's; apart from `assets`, which is the name of the pictures' folder in publishers' data. */
export const APP = 'app'
/** The list of every published file that is no shard, with its hash. */
export const CHECKSUMS = 'checksums.json'

const TEMPORARY = /\.\d+\.tmp$/

/** Where a file is written before it takes its place, one process not in the way of another. */
export function temporaryPath(path: string): string {
  return `${path}.${process.pid}.tmp`
}

/** Whether a path is one of those. */
export function isTemporary(path: string): boolean {
  return TEMPORARY.test(path)
}
