import type { SiteSettings } from '../../model/site-settings.ts'

/** What every page's head says of its site. */
export interface HeadSite extends Pick<SiteSettings, 'title' | 'description' | 'language'> {
  /** Address of the front page, with a slash at its end, where the publisher said it. */
  readonly siteUrl?: string | undefined
  /** True where the site wants pages of articles to be found, too. */
  readonly indexArticles?: boolean | undefined
}
