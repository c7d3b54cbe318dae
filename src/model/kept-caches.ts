/**
 * What a device keeps of a site, as its worker writes it and its pages read it. Two sites may share a host, so the
 * names end in the address under which the site lies.
 */
export function shardCacheName(scope: string): string {
  return `throughline-shards-${scope}`
}

/** Holds the newest manifest at its own address, and earlier ones at that address with a query. */
export function editionCacheName(scope: string): string {
  return `throughline-editions-${scope}`
}

/** Header of an answer that the device kept, given because the network did not answer. */
export const KEPT_HEADER = 'x-throughline-kept'

/** What a page tells the worker: to take over from the one before it, or to say which version it brings. */
export interface WorkerMessage {
  readonly kind: 'take-over' | 'say-version'
}
