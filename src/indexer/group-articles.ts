import type { Article } from '../model/article.ts'
import { findThreads, type PublisherLinks } from './find-threads.ts'
import { inPlaces, makeWindow } from './make-window.ts'
import { type GroupedArticles, mergeLinks } from './merge-links.ts'
import { findLinks } from './stories/find-links.ts'
import { makeTermMemory, type ReadTerms } from './stories/make-term-memory.ts'
import { planWindows } from './stories/plan-windows.ts'
import type { StoryWindow } from './stories/window.ts'
import { keyOfWindow, type WindowCache } from './stories/window-cache.ts'
import type { WindowLinks } from './stories/window-links.ts'

const NOTHING: WindowLinks = { within: [], across: [], references: [], near: [] }

/**
 * Finds the stories: threads of the publisher, whole where they are small and cut by words and time where they are not,
 * and articles without any link joined to each other or to one story of the publisher's.
 * @param articles files and references, in the engine's order.
 * @param cache what windows gave in an earlier build.
 */
export function groupArticles(
  articles: readonly Article[],
  links: PublisherLinks,
  cache?: WindowCache,
): GroupedArticles {
  const threads = findThreads(articles, links.pairs)
  const readTerms = makeTermMemory()
  const found = planWindows(articles.map(({ time }) => time)).map((plan) => {
    const window = makeWindow(plan, articles, threads)
    return inPlaces(plan, window.articles.length > 1 ? recallOrFind(window, readTerms, cache) : NOTHING)
  })
  return mergeLinks(articles, links, threads, found)
}

function recallOrFind(
  window: StoryWindow,
  readTerms: ReadTerms,
  cache: WindowCache | undefined,
): WindowLinks {
  if (!cache) return findLinks(window, readTerms)
  const key = keyOfWindow(window)
  const held = cache.get(key)
  if (held !== null) return held
  const found = findLinks(window, readTerms)
  cache.set(key, found)
  return found
}
