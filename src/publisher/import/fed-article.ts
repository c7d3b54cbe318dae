/** A text of a feed, with how it is to be read; in titles of RSS nobody says which it is. */
export interface FedText {
  readonly text: string
  readonly kind: 'text' | 'html' | 'either'
}

export interface FedPicture {
  readonly url: string
  readonly width?: number | undefined
  readonly height?: number | undefined
}

/** What a feed says of one article, in one shape for all formats, and nothing of it believed yet. */
export interface FedArticle {
  readonly title: FedText | undefined
  /** What it is about, the best first. */
  readonly texts: readonly FedText[]
  /** Where it may be read, the best first; may be parts of addresses. */
  readonly addresses: readonly string[]
  /** What addresses are parts of, where the feed says so for this article. */
  readonly base?: string | undefined
  /** When it was published, else changed. */
  readonly dates: readonly string[]
  readonly topics: readonly string[]
  readonly pictures: readonly FedPicture[]
  /** Another outlet that the feed took it from. */
  readonly outlet?: { readonly name: string; readonly address: string } | undefined
  readonly video: boolean
}

export interface FedFeed {
  readonly name: FedText | undefined
  /** Addresses that parts of addresses may belong to, the best first. */
  readonly bases: readonly string[]
  /** Where the outlet's pages are. */
  readonly home: string | undefined
  readonly articles: readonly FedArticle[]
}

/** Those that are there. */
export function present<T>(values: readonly (T | undefined)[] | undefined): T[] {
  return (values ?? []).flatMap((value) => (value === undefined ? [] : [value]))
}

/** An id that is an address, too, as most of the web's are; undefined for any other. */
export function addressOf(id: string | undefined): string | undefined {
  return id !== undefined && /^https?:/i.test(id) ? id : undefined
}
