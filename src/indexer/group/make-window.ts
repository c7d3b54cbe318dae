import type { Article } from '../../model/article.ts'
import { makeNumbers } from '../stories/make-numbers.ts'
import type { WindowPlan } from '../stories/plan-windows.ts'
import type { StoryWindow } from '../stories/window.ts'
import type { Link, WindowLinks } from '../stories/window-links.ts'
import type { Threads } from './find-threads.ts'

/** Gives the excerpt of the article at a place among all. */
export type ReadExcerpt = (article: Article, place: number) => string

/**
 * All that the links of a window depend on, by numbers of its own.
 * @param excerptOf for windows that are made one after the other, many of which see the same.
 */
export function makeWindow(
  { places, first, end, background }: WindowPlan,
  articles: readonly Article[],
  { threadOf, standings }: Threads,
  excerptOf: ReadExcerpt = ({ excerpt }) => excerpt,
): StoryWindow {
  const numberOf = makeNumbers<number>()
  return {
    first,
    end,
    background: background.flatMap((at) => {
      const article = articles[at]
      // A plain object, which a thread can be handed: an article reads its excerpt by a getter.
      return article
        ? { title: article.title, excerpt: excerptOf(article, at), provider: article.provider }
        : []
    }),
    articles: places.flatMap((at) => {
      const article = articles[at]
      if (!article) return []
      const { title, time, provider, kind } = article
      const excerpt = excerptOf(article, at)
      const standing = standings[at] ?? 'loose'
      const thread = numberOf(threadOf[at] ?? at)
      return { title, excerpt, time, provider, filed: kind === 'article', standing, thread }
    }),
  }
}

/** Links by places among all articles. */
export function inPlaces({ places }: WindowPlan, links: WindowLinks): WindowLinks {
  const all = (some: readonly Link[]) =>
    some.map(([a, b, weight]): Link => [places[a] ?? 0, places[b] ?? 0, weight])
  return {
    within: all(links.within),
    across: all(links.across),
    references: all(links.references),
    near: all(links.near),
  }
}
