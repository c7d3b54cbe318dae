import type { Article } from '../../model/article.ts'

/** One story in a feed. */
export interface FeedItem {
  /**
   * The address of its page, or a name made from the story's id: the same for as long as the story gets no article that
   * is older than its first.
   */
  readonly id: string
  /** Address of its page; null where the site's own address is not known. */
  readonly page: string | null
  readonly lead: Article
  /** Name of the outlet of the lead. */
  readonly outlet: string
  /** Of the newest article that the publisher filed, which is what feeds are ordered by. */
  readonly time: number | null
  /** Names of the lead's topics. */
  readonly topics: readonly string[]
  readonly html: string
}

/** The newest stories of the site or of a topic, before they are written in one of the formats. */
export interface Feed {
  readonly id: string
  readonly title: string
  readonly description: string
  /** Of the site, where the publisher said it. */
  readonly language: string | null
  /** Address of the page that shows the same; null where the site's own address is not known. */
  readonly page: string | null
  /** Path of that page, from the root of the host. */
  readonly path: string
  /** Address of the folder that the files of the feed lie in, with a slash at its end. */
  readonly folder: string | null
  readonly updated: number | null
  readonly items: readonly FeedItem[]
}

/**
 * Where an item leads: to the story, which leads on to the original; or to the original alone, for a link without a
 * host leads nowhere in most programs that read feeds.
 */
export function linkOf({ page, lead }: FeedItem): string | null {
  return page ?? lead.address
}
