import type { ArticleFacts } from '../../model/article.ts'
import type { CatalogueChunk, ChunkSummary } from '../../model/filters/catalogue.ts'
import { toDaySteps } from '../../model/time/day-steps.ts'
import { dayAt } from '../../model/time/zone.ts'
import { countEach } from '../count-each.ts'
import type { Cut } from './end-of-part.ts'
import type { ShardSet } from './shard-set.ts'

/** Stories a chunk: some 40 KB compressed, so that most newspapers have one or two. */
export const CHUNK: Cut = { least: 2048, most: 8192, oneIn: 2048 }

/** Puts some stories into columns. */
export function addChunk(stories: readonly (readonly ArticleFacts[])[], shards: ShardSet): ChunkSummary {
  const files = stories.flat()
  const days = files.map(dayNumber)
  const dated = days.filter((day) => day !== null)
  const sources = inDictionary(files.map((file) => file.provider))
  const topics = inDictionary(files.map((file) => JSON.stringify(file.topics)))
  const chunk: CatalogueChunk = {
    files: stories.map((some) => some.length),
    days: toDaySteps(days),
    qualities: files.map((file) => file.quality),
    sources: sources.places,
    topics: topics.places,
    videos: files.flatMap((file, at) => (file.type === 'video' ? at : [])),
    domains: sources.values,
    topicSets: topics.values.map((text): string[] => JSON.parse(text)),
  }
  return {
    hash: shards.add(chunk),
    stories: stories.length,
    oldest: dated.length === 0 ? null : dated.reduce((a, b) => Math.min(a, b)),
    newest: dated.length === 0 ? null : dated.reduce((a, b) => Math.max(a, b)),
  }
}

function dayNumber({ time }: ArticleFacts): number | null {
  return time === null ? null : dayAt(time)
}

/** Values as places in a list of the distinct ones, the most frequent first, for small numbers are short. */
function inDictionary(values: readonly string[]): { values: string[]; places: number[] } {
  const distinct = [...countEach(values)]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([value]) => value)
  const places = new Map(distinct.map((value, at) => [value, at]))
  return { values: distinct, places: values.map((value) => places.get(value) ?? 0) }
}
