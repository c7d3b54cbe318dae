/** What the story engine is told of an article. */
export interface Headline {
  /** Breaks ties, so that no order of the input matters. */
  readonly id: string
  readonly title: string
  /** Milliseconds since 1970; null for undated. */
  readonly time: number | null
}
