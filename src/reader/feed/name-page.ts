import { feedWords } from '../language/words/feed.ts'

/**
 * What a page of a feed is called: that of the feed, and from the second on its number, by which tabs, histories and
 * search engines tell pages apart.
 * @param feed null for that of everything.
 */
export function namePage(feed: string | null, page: number): string | null {
  if (page === 1) return feed
  const numbered = feedWords().numbered(page)
  return feed === null ? numbered : `${feed} · ${numbered}`
}
