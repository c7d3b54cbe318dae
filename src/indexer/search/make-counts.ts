import type { SearchHead } from '../../model/search-shards.ts'
import type { Story } from '../../model/story.ts'
import { addChunk, CHUNK } from '../add-chunk.ts'
import { endOfPart } from '../end-of-part.ts'
import type { ShardSet } from '../shard-set.ts'

/** Puts what choices are counted by into columns, in the order of the numbers: the catalogue of what search finds. */
export function makeCounts(stories: readonly Story[], shards: ShardSet): SearchHead['catalogue'] {
  const ids = stories.map((story) => story.id)
  const chunks: SearchHead['catalogue'] = []
  let first = 0
  for (let start = 0; start < ids.length; ) {
    const end = endOfPart(ids, start, CHUNK)
    const coverage = stories.slice(start, end).map((story) => story.coverage)
    const { hash, oldest, newest } = addChunk(coverage, shards)
    chunks.push({ hash, first, oldest, newest })
    first += coverage.reduce((sum, some) => sum + some.length, 0)
    start = end
  }
  return chunks
}
