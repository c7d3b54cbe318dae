import type { Article } from '../../model/article.ts'
import { openSearchers, type Searcher } from '../stories/open-searchers.ts'
import { planWindows, type WindowPlan } from '../stories/plan-windows.ts'
import type { StoryWindow } from '../stories/window.ts'
import { digestText, keyOfWindow, type WindowCache } from '../stories/window-cache.ts'
import type { WindowLinks } from '../stories/window-links.ts'
import type { Threads } from './find-threads.ts'
import { inPlaces, makeWindow, type ReadExcerpt } from './make-window.ts'

/** With what windows are searched. */
export interface WindowSearch {
  /** What windows gave in an earlier build. */
  readonly cache?: WindowCache | undefined
  /** File of the compiled `search-thread.ts`, for folders that are large enough for threads. */
  readonly program?: string | undefined
}

/** With fewer articles, starting threads takes longer than they save. */
const LEAST_FOR_THREADS = 50_000
/** Digests of texts kept at once: those of the windows that are looked at and their neighbours. */
const MOST_DIGESTS = 100_000
/** Excerpts kept at once, some 1 MB: twice what a window of a small folder sees, and no more of a large one. */
const MOST_EXCERPTS = 4000

/** The links of all windows, by places among all articles. */
export async function searchWindows(
  articles: readonly Article[],
  threads: Threads,
  { cache, program }: WindowSearch = {},
): Promise<WindowLinks[]> {
  const plans = planWindows(articles.map(({ time }) => time))
  const keyOf = makeKeys()
  const excerptOf = rememberExcerpts()
  const searchers = openSearchers(articles.length < LEAST_FOR_THREADS ? undefined : program, plans.length)
  const found: WindowLinks[] = []
  const left = plans.values()
  const work = async ({ search }: Searcher) => {
    for (const plan of left) {
      const window = makeWindow(plan, articles, threads, excerptOf)
      if (window.articles.length < 2) continue
      const key = cache ? keyOf(plan, window) : ''
      const held = cache?.get(key) ?? null
      const links = held ?? (await search(window))
      if (held === null) cache?.set(key, links)
      found.push(inPlaces(plan, links))
    }
  }
  try {
    await Promise.all(searchers.map(work))
  } finally {
    await Promise.all(searchers.map(({ end }) => end()))
  }
  return found
}

/** An excerpt is read where it is kept, and in a folder of a few thousand articles six windows in turn look at each. */
function rememberExcerpts(): ReadExcerpt {
  const known = new Map<number, string>()
  return (article, place) => {
    let excerpt = known.get(place)
    if (excerpt === undefined) {
      excerpt = article.excerpt
      if (known.size === MOST_EXCERPTS) known.clear()
      known.set(place, excerpt)
    }
    return excerpt
  }
}

/** Gives the function that makes the key of a window; a text that several windows see is hashed once. */
function makeKeys(): (plan: WindowPlan, window: StoryWindow) => string {
  const digests = new Map<number, string>()
  return ({ places, background }, window) => {
    const texts = [...window.articles, ...window.background]
    const digestOf = (place: number, at: number) => {
      const text = texts[at]
      const digest = digests.get(place) ?? (text ? digestText(text) : '')
      if (digests.size === MOST_DIGESTS) digests.clear()
      digests.set(place, digest)
      return digest
    }
    return keyOfWindow(window, [...places, ...background].map(digestOf))
  }
}
