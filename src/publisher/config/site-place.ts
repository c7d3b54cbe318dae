/** Where a site will lie. */
export interface SitePlace {
  /** Path, with a slash at both ends. */
  readonly base: string
  /** The whole address of the front page, with a slash at its end; undefined where the publisher did not say. */
  readonly siteUrl?: string | undefined
}
