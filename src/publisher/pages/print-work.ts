import type { ListHead, Source } from '../../model/shards.ts'
import type { CardSite } from '../cards/open-card-press.ts'
import type { Chosen } from './choose-newest.ts'

/** What every thread that prints is told. */
export interface PrintSite {
  /** Folder of the site, with its index in place. */
  readonly site: string
  readonly base: string
  readonly siteUrl: string | undefined
  /** True where pages of articles are to be found, too. */
  readonly indexArticles: boolean
  /** Of the pictures for links to pages; null where none are made. */
  readonly cards: CardSite | null
  /** The page that the reader starts from where none is printed. */
  readonly shell: string
  /** The build's clock, in milliseconds. */
  readonly printedAt: number
  /** Which articles and stories have pages; null for all. */
  readonly chosen: Chosen | null
}

/** A feed whose pages are to be printed. */
export interface FeedWork {
  readonly scope:
    | { readonly kind: 'all' }
    | { readonly kind: 'topic'; readonly id: string }
    | { readonly kind: 'source'; readonly source: Source }
  readonly head: ListHead
}

/** A part of the work: small enough that threads end at about the same time. */
export type PrintWork =
  | { readonly kind: 'plain' }
  | { readonly kind: 'feeds'; readonly feeds: readonly FeedWork[] }
  /** All stories of a bucket of their store, and their articles. */
  | { readonly kind: 'stories'; readonly bucket: string }

/** Checksums of the pages that came of it, by their files. */
export type PrintDone = readonly (readonly [file: string, sum: string])[]
