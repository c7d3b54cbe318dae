import { makeSearch } from '../../src/indexer/search/make-search.ts'
import { ShardSet } from '../../src/indexer/shards/shard-set.ts'
import type { Article } from '../../src/model/article.ts'
import { NO_FILTERS } from '../../src/model/filters/filters.ts'
import { NO_TASTE } from '../../src/model/filters/taste.ts'
import { compareNewest } from '../../src/model/ranking/order.ts'
import { type LoadShard, parseShard } from '../../src/model/read-shard.ts'
import { type ResultsRequest, type ResultsTaken, takeResults } from '../../src/model/search/take-results.ts'

export type Find = (
  words: string,
  request?: Partial<ResultsRequest>,
  wanted?: number,
) => Promise<ResultsTaken>

/** A search over some stories in memory: shards as they are written, without a disk. */
export function makeFind(stories: readonly (readonly Article[])[]): { find: Find; loaded: string[] } {
  const texts = new Map<string, string>()
  const shards = new ShardSet((hash, text) => texts.set(hash, text))
  const all = stories.flat()
  const providers = new Map(all.map(({ provider }) => [provider, { domain: provider, name: provider }]))
  const sources = shards.add({
    sources: [...providers.values()].map((one) => ({ ...one, articles: 1, stories: 1, newest: null })),
  })
  const search = makeSearch(
    stories.map((articles) => {
      const coverage = [...articles].sort(compareNewest)
      const id = coverage.at(-1)?.id ?? ''
      return { id, thread: id, coverage, lead: id, siblings: [] }
    }),
    providers,
    [],
    shards,
  )
  const loaded: string[] = []
  const load: LoadShard = async (hash, schema) => {
    loaded.push(hash)
    return parseShard(texts.get(hash) ?? '', schema)
  }
  return { find: findIn({ load, search, sources, topics: [] }), loaded }
}

/** Searches articles by themselves, by relevance, unless a test says otherwise. */
export function findIn(access: Parameters<typeof takeResults>[0]): Find {
  return (words, { filters = NO_FILTERS, ...request } = {}, wanted = 20) =>
    takeResults(
      access,
      {
        sort: 'relevance',
        view: 'articles',
        filters: { ...filters, words },
        taste: NO_TASTE,
        saved: new Map(),
        ...request,
      },
      wanted,
    )
}

/** The titles of results, from the top. */
export function titlesOf({ cards }: ResultsTaken): string[] {
  return cards.map((card) => card.articles[0]?.title ?? '')
}
