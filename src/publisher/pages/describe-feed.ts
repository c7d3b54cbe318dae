import { sourceListKey, topicListKey } from '../../model/filters/list-keys.ts'
import type { Topic } from '../../model/topic.ts'
import { topicBy } from '../../model/topic-path.ts'
import type { PageFacts } from './page-facts.ts'
import { pagesAbove } from './pages-above.ts'
import type { FeedWork } from './print-work.ts'

/** What the first page of a feed is about. */
export type FeedFacts = Extract<PageFacts, { kind: 'front' | 'topic' | 'source' }>

export interface DescribedFeed {
  /** Decoded path of its first page inside the site. */
  readonly path: string
  /** Key of its list; null for everything. */
  readonly list: string | null
  /** Null where there is no such topic. */
  readonly facts: FeedFacts | null
}

/** What the pages of a feed are about. */
export function describeFeed(scope: FeedWork['scope'], topics: readonly Topic[]): DescribedFeed {
  switch (scope.kind) {
    case 'all':
      return { path: '', list: null, facts: { kind: 'front' } }
    case 'topic': {
      const topic = topicBy(topics, scope.id)
      const facts = topic ? { kind: 'topic' as const, topic, above: pagesAbove(topics, topic.parent) } : null
      return { path: `topics/${scope.id}`, list: topicListKey(scope.id), facts }
    }
    case 'source': {
      const { source } = scope
      const facts = { kind: 'source' as const, source }
      return { path: `source/${source.domain}`, list: sourceListKey(source.domain), facts }
    }
  }
}
