import type { ListHead, Source } from '../../model/shards.ts'
import type { Questions } from '../../reader/print/shown-of-edition.ts'
import type { SocialCardSite } from '../social-cards/open-social-card-press.ts'
import type { Chosen } from './choose-newest.ts'
import type { KeptPage } from './kept-pages.ts'

/** What every thread that prints is told. */
export interface PrintSite {
  /** Folder of the site, with its index in place. */
  readonly site: string
  readonly base: string
  readonly siteUrl: string | undefined
  /** True where pages of articles are to be found, too. */
  readonly indexArticles: boolean
  /** Of the pictures for links to pages; null where none are made. */
  readonly socialCards: SocialCardSite | null
  /** The page that the reader starts from where none is printed. */
  readonly shell: string
  /** The sheet that pages are painted with, as a page may hold it in itself. */
  readonly firstSheet: string
  /** The build's day, in milliseconds: by the minute, all feeds would change with every build. */
  readonly printedAt: number
  /** Which articles and stories have pages; null for all. */
  readonly chosen: Chosen | null
  /** A hash of what makes any page besides its data: the printer, the shell, the settings. */
  readonly made: string
  /** Pages of an earlier build, by their files, as far as they belong to parts that may have changed. */
  readonly kept: ReadonlyMap<string, KeptPage>
}

/** What a thread looks at before there is an index to print. */
export interface PlaceToLook {
  readonly kind: 'look'
  /** Folder of the site in place. */
  readonly site: string
  readonly cacheDir: string | undefined
  /** Which of so many shares of the pages that are kept. */
  readonly share: { readonly at: number; readonly of: number }
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
export type PrintWork = {
  /** What it is of: its feed, or the hash of its bucket. */
  readonly name: string
} & (
  | { readonly kind: 'plain' }
  | ({ readonly kind: 'feed' } & FeedWork)
  /** All stories of a bucket of their store, and their articles. */
  | { readonly kind: 'stories'; readonly bucket: string }
)

/** The pages that came of a part. */
export interface PrintDone {
  /** Of the part. */
  readonly name: string
  /** What its pages ask of the edition. */
  readonly questions: Questions
  readonly pages: readonly DonePage[]
}

export interface DonePage {
  readonly file: string
  readonly sum: string
  /** Of all that it was made of. */
  readonly key: string
  /** Of the file as it is now. */
  readonly stamp: string
  /** False for one that was in place, made of the same. */
  readonly isPrinted: boolean
}

/** What a thread says to what it was asked. */
export type ThreadAnswer<Answer> =
  | { readonly done: Answer }
  /** An error comes without what it has besides its words, as the code of a system's. */
  | { readonly failure: unknown; readonly details: object }
