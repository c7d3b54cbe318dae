import type { Card } from '../../src/model/card.ts'
import { breadthOf } from '../../src/model/ranking/balance.ts'
import type { Sort } from '../../src/model/ranking/order.ts'
import { compareKeys, sortKeyOf } from '../../src/model/ranking/sort-key.ts'
import type { LoadShard } from '../../src/model/read-shard.ts'
import { parseShard } from '../../src/model/read-shard.ts'
import type { ListHead, ListPage, PageDirectory, PageSummary } from '../../src/model/shards.ts'

export interface MadeList {
  readonly head: ListHead
  readonly load: LoadShard
  /** Hashes asked for so far. */
  readonly loaded: string[]
}

/** A long list in memory, with pages of a given size: shards as the reader finds them, without a disk. */
export function makeList(cards: readonly Card[], pageSize: number): MadeList {
  const shards = new Map<string, unknown>()
  const put = (shard: ListPage | PageDirectory): string => {
    const hash = shards.size.toString(16).padStart(16, '0')
    shards.set(hash, shard)
    return hash
  }
  const pagesOf = (sort: Sort) => {
    const sorted = [...cards].sort((a, b) => compareKeys(sortKeyOf(a, sort), sortKeyOf(b, sort)))
    const pages: PageSummary[] = []
    for (let at = 0; at < sorted.length; at += pageSize) {
      const part = sorted.slice(at, at + pageSize)
      pages.push(summarise(put({ cards: part, providers: [] }), part))
    }
    return pages
  }
  const directory = { newest: pagesOf('newest'), quality: pagesOf('quality'), heat: pagesOf('heat') }
  const first = (pages: readonly PageSummary[]) => pages[0]?.hash ?? ''
  const loaded: string[] = []
  return {
    head: {
      kind: 'long',
      count: cards.length,
      newest: first(directory.newest),
      quality: first(directory.quality),
      directory: put(directory),
    },
    loaded,
    load: async (hash, schema) => {
      loaded.push(hash)
      return parseShard(JSON.stringify(shards.get(hash)), schema)
    },
  }
}

function summarise(hash: string, cards: readonly Card[]): PageSummary {
  const articles = cards.flatMap((card) => card.articles)
  const times = articles.flatMap((article) => article.time ?? [])
  return {
    hash,
    cards: cards.length,
    newest: times.length > 0 ? Math.max(...times) : null,
    oldest: times.length > 0 ? Math.min(...times) : null,
    quality: Math.max(...articles.map((article) => article.quality)),
    heat: Math.max(...articles.map((article) => article.heat)),
    breadth: Math.max(...cards.map(breadthOf)),
  }
}
