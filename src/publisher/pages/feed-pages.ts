import { CARDS_PER_PAGE } from '../../model/cards-per-page.ts'
import type { LoadShard } from '../../model/read-shard.ts'
import type { Topic } from '../../model/topic.ts'
import type { SourceProfile } from '../../model/trends.ts'
import { describeFeed, type FeedFacts } from './describe-feed.ts'
import type { PageFacts } from './page-facts.ts'
import type { PageToPrint } from './page-to-print.ts'
import type { FeedWork } from './print-work.ts'
import { readFeedPages } from './read-feed-pages.ts'

/** All pages of a feed, one after the other; none of a topic that there is no more. */
export async function* feedPages(
  load: LoadShard,
  { scope, head }: FeedWork,
  topics: readonly Topic[],
  profileOf: (domain: string) => Promise<SourceProfile | null>,
): AsyncGenerator<PageToPrint> {
  const { path, list, facts } = describeFeed(scope, topics)
  if (facts === null) return
  const above =
    scope.kind === 'source'
      ? { source: { source: scope.source, profile: await profileOf(scope.source.domain) } }
      : {}
  let page = 0
  for await (const taken of readFeedPages(load, head, CARDS_PER_PAGE)) {
    page++
    yield {
      path: page === 1 ? path : `${path === '' ? '' : `${path}/`}page/${page}`,
      facts: factsOfPage(facts, page),
      data: { feed: { list, page, ...taken }, ...above },
    }
  }
}

/** What a page of a feed is about, from 1. */
function factsOfPage(facts: FeedFacts, page: number): PageFacts {
  if (page === 1) return facts
  if (facts.kind === 'topic') return { kind: 'topic-page', name: facts.topic.name, page, above: facts.above }
  return { ...facts, page }
}
