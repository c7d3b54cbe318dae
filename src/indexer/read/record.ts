/**
 * What a file, or a copy embedded in one, says of an article: texts picked by name from an allow-list, not yet
 * cleaned or believed. Both spellings of addresses end up in one list.
 */
export interface RawRecord {
  readonly title: string
  readonly excerpt: string
  readonly publishedDateTime: string
  /** Where the original may be read, the best first, then its versions for other readers. */
  readonly addresses: readonly string[]
  readonly type: string
  readonly quality: string
  readonly heat: string
  readonly published: string
  /** As JSON where it is no text. */
  readonly removed: string
  /** Likewise. */
  readonly draft: string
  readonly provider: RawProvider
  readonly topics: readonly string[]
  readonly images: readonly RawImage[]
  /** Markup of something that plays elsewhere; only an id is ever taken from it. */
  readonly featuredContent: string
}

export interface RawProvider {
  readonly name: string
  readonly domain: string
  readonly description: string
  readonly images: readonly RawImage[]
}

export interface RawImage {
  readonly url: string
  readonly width: string
  readonly height: string
  readonly title: string
}
