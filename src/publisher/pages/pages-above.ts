import type { Topic } from '../../model/topic.ts'
import { topicBy, topicPath } from '../../model/topic-path.ts'
import type { PageAbove } from './page-facts.ts'

/** Pages of a topic and of those above it, the widest first; none where it is not known. */
export function pagesAbove(topics: readonly Topic[], id: string | undefined): PageAbove[] {
  if (id === undefined) return []
  return topicPath(topics, id).flatMap((above) => {
    const name = topicBy(topics, above)?.name
    return name === undefined ? [] : [{ name, path: `topics/${above}` }]
  })
}
