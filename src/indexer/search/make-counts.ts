import type { Provider } from '../../model/provider.ts'
import type { SearchHead } from '../../model/search/search-shards.ts'
import type { Story } from '../../model/story.ts'
import { digestStory } from '../cards/digest-card.ts'
import { addChunk, CHUNK } from '../shards/add-chunk.ts'
import { endOfPart } from '../shards/end-of-part.ts'
import type { ShardSet } from '../shards/shard-set.ts'

/** Puts what choices are counted by into columns, in the order of the numbers: the catalogue of what search finds. */
export function makeCounts(
  stories: readonly Story[],
  providers: ReadonlyMap<string, Provider>,
  shards: ShardSet,
): SearchHead['catalogue'] {
  const ids = stories.map((story) => story.id)
  const chunks: SearchHead['catalogue'] = []
  let first = 0
  for (let start = 0; start < ids.length; ) {
    const end = endOfPart(ids, start, CHUNK)
    const part = stories.slice(start, end)
    const coverage = part.map((story) => story.coverage)
    const { hash, oldest, newest } = shards.recall(
      () => ['counts', ...part.map((story) => digestStory(story, providers))],
      () => addChunk(coverage, shards),
    )
    chunks.push({ hash, first, oldest, newest })
    first += coverage.reduce((sum, some) => sum + some.length, 0)
    start = end
  }
  return chunks
}
