import type { TopicNode } from './topic.ts'

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

/** The ids from the topic's root down to the topic itself. */
export function topicPath(topics: readonly TopicNode[], id: string): string[] {
  const parents = new Map(topics.map((topic) => [topic.id, topic.parent]))
  const path: string[] = []
  for (let at: string | undefined = id; at !== undefined && !path.includes(at); at = parents.get(at))
    path.unshift(at)
  return path
}
