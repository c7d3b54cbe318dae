import type { Provider } from '../../model/provider.ts'
import type { SearchHead } from '../../model/search-shards.ts'
import type { Story } from '../../model/story.ts'
import { addChunk, CHUNK } from '../add-chunk.ts'
import { digestStory } from '../digest-card.ts'
import { endOfPart } from '../end-of-part.ts'
import type { ShardSet } from '../shard-set.ts'

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
