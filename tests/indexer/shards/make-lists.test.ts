import { expect, test } from 'vitest'
import { makeLists } from '../../../src/indexer/shards/make-lists.ts'
import { ShardSet } from '../../../src/indexer/shards/shard-set.ts'
import { makeArticle, makeCard } from '../../support/make-article.ts'

/** Counts the letters of what lists are kept by. */
class CountedShards extends ShardSet {
  letters = 0

  override recall<T>(inputs: () => readonly string[], make: () => T): T {
    for (const input of inputs()) this.letters += input.length
    return super.recall(inputs, make)
  }
}

/** Letters that are hashed for the lists of so many topics, one of which an article is about. */
function lettersFor(topics: number): number {
  const shards = new CountedShards(() => {})
  const article = makeArticle({ topics: ['t0'] })
  makeLists(
    {
      cards: [makeCard([article])],
      articles: new Map([[article.id, article]]),
      topics: Array.from({ length: topics }, (_, at) => ({
        id: `t${at}`,
        name: `T${at}`,
        keywords: [],
        hashtags: [],
      })),
      topicsOf: (one) => one.topics,
      providers: new Map(),
      domains: new Set(),
      withHeat: false,
    },
    shards,
  )
  return shards.letters
}

test('what a list is kept by does not grow with the number of topics', () => {
  expect(lettersFor(4000)).toBeLessThan(5 * lettersFor(1000))
})
