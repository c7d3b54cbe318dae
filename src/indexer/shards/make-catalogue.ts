import type { Card } from '../../model/card.ts'
import { factsOf } from '../../model/card-files.ts'
import type { ChunkSummary } from '../../model/filters/catalogue.ts'
import type { Provider } from '../../model/provider.ts'
import { sortCards } from '../../model/ranking/sort-key.ts'
import { digestCard } from '../cards/digest-card.ts'
import { addChunk, CHUNK } from './add-chunk.ts'
import { endOfPart } from './end-of-part.ts'
import type { ShardSet } from './shard-set.ts'

/** Puts what filters ask of all article files into columns, in chunks by time, and gives the root's hash. */
export function makeCatalogue(
  cards: readonly Card[],
  providers: ReadonlyMap<string, Provider>,
  shards: ShardSet,
): string {
  const sorted = sortCards(cards, 'newest')
  const ids = sorted.map((card) => card.story)
  const chunks: ChunkSummary[] = []
  for (let start = 0; start < ids.length; ) {
    const end = endOfPart(ids, start, CHUNK)
    const part = sorted.slice(start, end)
    chunks.push(
      shards.recall(
        () => ['chunk', ...part.map((card) => digestCard(card, providers))],
        () => addChunk(part.map(factsOf), shards),
      ),
    )
    start = end
  }
  return shards.add({ chunks })
}
