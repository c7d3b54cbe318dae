import type { Topic } from '../../model/topic.ts'

/** As many topics stand above the feed of the one above them; where there are more, the largest. */
const SHOWN = 12

/** The topics right below one that have articles, and how many of them are shown before all are asked for. */
export interface Subtopics {
  readonly all: readonly Topic[]
  readonly shown: readonly Topic[]
}

/** In the order of the site; the largest first where not all are shown. */
export function subtopicsOf(topics: readonly Topic[], id: string): Subtopics {
  const below = topics.filter(({ parent, articles }) => parent === id && articles > 0)
  const all = below.length > SHOWN ? below.sort((a, b) => b.articles - a.articles) : below
  return { all, shown: all.slice(0, SHOWN) }
}
