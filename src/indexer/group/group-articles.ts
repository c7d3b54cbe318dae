import type { Article } from '../../model/article.ts'
import { findLinks } from '../stories/find-links.ts'
import { makeTermMemory } from '../stories/make-term-memory.ts'
import { planWindows } from '../stories/plan-windows.ts'
import { digestText, keyOfWindow, type WindowCache } from '../stories/window-cache.ts'
import type { WindowLinks } from '../stories/window-links.ts'
import { findThreads, type PublisherLinks } from './find-threads.ts'
import { inPlaces, makeWindow } from './make-window.ts'
import { type GroupedArticles, mergeLinks } from './merge-links.ts'

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
  const digests: string[] = []
  const digestOf = (at: number) => {
    const article = articles[at]
    digests[at] ??= article ? digestText(article) : ''
    return digests[at]
  }
  const found = planWindows(articles.map(({ time }) => time)).map((plan) => {
    const window = makeWindow(plan, articles, threads)
    if (window.articles.length < 2) return inPlaces(plan, NOTHING)
    if (!cache) return inPlaces(plan, findLinks(window, readTerms))
    const key = keyOfWindow(window, [...plan.places, ...plan.background].map(digestOf))
    return inPlaces(
      plan,
      recallOrFind(cache, key, () => findLinks(window, readTerms)),
    )
  })
  return mergeLinks(articles, links, threads, found)
}

function recallOrFind(cache: WindowCache, key: string, find: () => WindowLinks): WindowLinks {
  const held = cache.get(key)
  if (held !== null) return held
  const found = find()
  cache.set(key, found)
  return found
}
