import type { Article } from '../../model/article.ts'
import { findThreads, type PublisherLinks } from './find-threads.ts'
import { type GroupedArticles, mergeLinks } from './merge-links.ts'
import { searchWindows, type WindowSearch } from './search-windows.ts'

/**
 * Finds the stories: threads of the publisher, whole where they are small and cut by words and time where they are not,
 * and articles without any link joined to each other or to one story of the publisher's.
 * @param articles files and references, in the engine's order.
 */
export async function groupArticles(
  articles: readonly Article[],
  links: PublisherLinks,
  search?: WindowSearch,
): Promise<GroupedArticles> {
  const threads = findThreads(articles, links.pairs)
  return mergeLinks(articles, links, threads, await searchWindows(articles, threads, search))
}
