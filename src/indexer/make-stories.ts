import type { Article } from '../model/article.ts'
import { chooseLead } from '../model/lead.ts'
import { compareIds, compareTimes } from '../model/order.ts'
import type { Sibling, Story } from '../model/story.ts'
import { DisjointSets } from './disjoint-sets.ts'
import { cutThread, oldestOf } from './group-stories.ts'

/**
 * Threads, and the stories they are cut into.
 * @param articles files and references.
 * @param pairs articles that belong together, by their places.
 * @returns stories by id.
 */
export function makeStories(
  articles: readonly Article[],
  pairs: readonly (readonly [number, number])[],
): Story[] {
  const sets = new DisjointSets(articles.length)
  for (const [a, b] of pairs) sets.union(a, b)
  const threads = new Map<number, Article[]>()
  for (const [index, article] of articles.entries()) {
    const root = sets.find(index)
    const thread = threads.get(root)
    if (thread) thread.push(article)
    else threads.set(root, [article])
  }
  return [...threads.values()].flatMap(storiesOf).sort((a, b) => compareIds(a.id, b.id))
}

function storiesOf(thread: readonly Article[]): Story[] {
  const parts = cutThread(thread)
  const siblings = parts
    .map(toSibling)
    .sort((a, b) => compareTimes(a.newest, b.newest) || compareIds(a.id, b.id))
  const id = oldestOf(thread).id
  return parts.map((coverage) => {
    const own = oldestOf(coverage).id
    return {
      id: own,
      thread: id,
      coverage,
      lead: leadOf(coverage).id,
      siblings: siblings.filter((sibling) => sibling.id !== own),
    }
  })
}

function toSibling(coverage: readonly Article[]): Sibling {
  const times = coverage.flatMap((article) => article.time ?? [])
  return {
    id: oldestOf(coverage).id,
    title: leadOf(coverage).title,
    coverage: coverage.length,
    oldest: times.at(-1) ?? null,
    newest: times[0] ?? null,
  }
}

function leadOf(coverage: readonly Article[]): Article {
  return chooseLead(coverage.filter((article) => article.kind === 'article'))
}
