/** An article as its file will say it; all texts are plain, and as readers will see them. */
export interface NewArticle {
  readonly title: string
  /** Empty where the feed says nothing but the title. */
  readonly excerpt: string
  /** Milliseconds since 1970. */
  readonly time: number
  readonly address: string
  readonly provider: { readonly domain: string; readonly name: string }
  readonly topics: readonly string[]
  readonly picture: { readonly url: string; readonly width?: number; readonly height?: number } | null
  readonly video: boolean
}
