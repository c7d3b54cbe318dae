/** What the picture of a story, or of the whole site, says. */
export interface SocialCardFacts {
  readonly site: string
  readonly headline: string
  /** What stands below it. */
  readonly note: string
  /** Times of all dated coverage, copies once, the oldest first; none where there is no axis. */
  readonly points: readonly number[]
  /** Time of the lead. */
  readonly lead: number | null
  /** Of the lead's point. */
  readonly accent: string
}
