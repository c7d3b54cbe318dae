import type { Provider } from '../../model/provider.ts'
import type { SearchHead } from '../../model/search/search-shards.ts'
import type { Story } from '../../model/story.ts'
import type { BareTopic } from '../link/topic-names.ts'
import type { ShardSet } from '../shards/shard-set.ts'
import { collectPostings } from './collect-postings.ts'
import { makeCounts } from './make-counts.ts'
import { makeFacts } from './make-facts.ts'
import { makeEndings, makeTerms } from './make-terms.ts'
import { orderStories } from './order-stories.ts'

/** Puts all that search needs into shards, and gives the hash of its head. */
export function makeSearch(
  stories: readonly Story[],
  providers: ReadonlyMap<string, Provider>,
  topics: readonly BareTopic[],
  shards: ShardSet,
): string {
  const ordered = orderStories(stories)
  const terms = collectPostings(ordered, providers, topics)
  const head: SearchHead = {
    count: ordered.reduce((count, story) => count + story.coverage.length, 0),
    terms: makeTerms(terms, shards),
    endings: makeEndings(terms, shards),
    facts: makeFacts(ordered, providers, shards),
    catalogue: makeCounts(ordered, providers, shards),
  }
  return shards.add(head)
}
