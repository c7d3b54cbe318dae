import { rememberFor } from './remember-for.ts'
import type { Topic, TopicNode } from './topic.ts'

/** Places of topics in their array, by id: a page asks for hundreds, and feeds that are imported bring thousands. */
const placesOf = rememberFor(
  (topics: readonly TopicNode[]): ReadonlyMap<string, number> =>
    new Map(topics.map(({ id }, place) => [id, place])),
)

/** The ids of a topic and of everything below it. Unknown ids give themselves alone. */
export function topicsBelow(topics: readonly TopicNode[], id: string): ReadonlySet<string> {
  const found = new Set([id])
  // A tree of n topics is at most n deep, and each pass reaches one level more; a cycle simply stops growing.
  for (let size = 0; size !== found.size; ) {
    size = found.size
    for (const topic of topics) if (topic.parent !== undefined && found.has(topic.parent)) found.add(topic.id)
  }
  return found
}

/** Where a topic stands in the array; -1 where it does not. */
export function placeOf(topics: readonly TopicNode[], id: string): number {
  return placesOf(topics).get(id) ?? -1
}

/** The topic by an id; null where there is none. */
export function topicBy<Node extends TopicNode>(topics: readonly Node[], id: string): Node | null {
  return topics[placeOf(topics, id)] ?? null
}

/** What a topic is called; its id where there is no such topic. */
export function topicName(topics: readonly Topic[], id: string): string {
  return topicBy(topics, id)?.name ?? id
}

/** The ids from the topic's root down to the topic itself. */
export function topicPath(topics: readonly TopicNode[], id: string): string[] {
  return pathTo(id, (at) => topicBy(topics, at)?.parent)
}

/** The same where topics are still being placed; a cycle is gone through once. */
export function pathTo(id: string, parentOf: (id: string) => string | undefined): string[] {
  const path = new Set<string>()
  for (let at: string | undefined = id; at !== undefined && !path.has(at); at = parentOf(at)) path.add(at)
  return [...path].reverse()
}
