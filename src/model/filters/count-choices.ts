import { fromDaySteps } from '../time/day-steps.ts'
import { startOfBin, type TimeUnit } from '../time/time-bin.ts'
import { dayAt } from '../time/zone.ts'
import type { TopicNode } from '../topic.ts'
import { topicPath, topicsBelow } from '../topic-path.ts'
import type { CatalogueChunk } from './catalogue.ts'
import { type Filters, timeRange, type View } from './filters.ts'

/**
 * How many stories (or articles, in their view) each choice would show under all other choices: a facet's own choice
 * does not cut down its own counts.
 */
export interface ChoiceCounts {
  /** Under all choices. */
  readonly total: number
  /** Of each topic and all below it. */
  readonly topics: ReadonlyMap<string, number>
  readonly sources: ReadonlyMap<string, number>
  readonly articles: number
  readonly videos: number
  readonly anyType: number
  /** By their highest quality: those of at least some quality are the sum of its count and all above it. */
  readonly qualities: ReadonlyMap<number, number>
  /** By the first day of a bin, in days since 1970. */
  readonly bins: ReadonlyMap<number, number>
}

/** What everything is cut down to anyway. */
export interface CountScope {
  /** The topic, or the source, whose page this is. */
  readonly topic?: string
  readonly source?: string
  /** What is counted of each chunk, as a search found it; all of it where this is missing. */
  readonly found?: readonly FoundPlaces[]
  /** Bounds that are part of the words of a search, in days since 1970 and in quality. */
  readonly bounds?: CountBounds
}

/** Tells of the places of a chunk. */
export interface FoundPlaces {
  readonly has: (place: number) => boolean
}

export interface CountBounds {
  readonly from: number
  readonly to: number
  readonly minQuality: number
  readonly maxQuality: number
}

export interface CountRequest {
  readonly view: View
  /** Words, and what is read or muted, are not counted by: they are not in the catalogue. */
  readonly filters: Filters
  readonly scope: CountScope
  readonly topics: readonly TopicNode[]
  readonly unit: TimeUnit
}

/** Counts by the rule of feeds: one article file of a story has to pass every filter at once. */
export function countChoices(chunks: readonly CatalogueChunk[], request: CountRequest): ChoiceCounts {
  const tally = new Tally()
  for (const [at, chunk] of chunks.entries())
    countChunk(chunk, request, request.scope.found?.[at] ?? null, tally)
  return tally
}

/** What one story, or one article by itself, is counted under. */
interface Marks {
  total: boolean
  anyType: boolean
  article: boolean
  video: boolean
  quality: number
  readonly topics: Set<string>
  readonly sources: Set<string>
  readonly bins: Set<number>
}

class Tally implements ChoiceCounts {
  total = 0
  articles = 0
  videos = 0
  anyType = 0
  readonly topics = new Map<string, number>()
  readonly sources = new Map<string, number>()
  readonly qualities = new Map<number, number>()
  readonly bins = new Map<number, number>()

  add(marks: Marks): void {
    if (marks.total) this.total++
    if (marks.anyType) this.anyType++
    if (marks.article) this.articles++
    if (marks.video) this.videos++
    if (marks.quality >= 0) addOne(this.qualities, marks.quality)
    for (const topic of marks.topics) addOne(this.topics, topic)
    for (const source of marks.sources) addOne(this.sources, source)
    for (const bin of marks.bins) addOne(this.bins, bin)
  }
}

function addOne<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function countChunk(
  chunk: CatalogueChunk,
  request: CountRequest,
  found: FoundPlaces | null,
  tally: Tally,
): void {
  const markFile = fileMarker(chunk, request)
  let file = 0
  for (const files of chunk.files) {
    const parts = request.view === 'articles' ? files : 1
    for (let part = 0; part < parts; part++) {
      const marks = newMarks()
      for (let left = files / parts; left > 0; left--, file++) {
        if (found?.has(file) ?? true) markFile(file, marks)
      }
      tally.add(marks)
    }
  }
}

function newMarks(): Marks {
  return {
    total: false,
    anyType: false,
    article: false,
    video: false,
    quality: -1,
    topics: new Set(),
    sources: new Set(),
    bins: new Set(),
  }
}

/** Marks what a file stands for: under all choices where it passes them all; under a facet where only that one bars it. */
function fileMarker(
  chunk: CatalogueChunk,
  { filters, scope, topics, unit }: CountRequest,
): (file: number, marks: Marks) => void {
  const below = (ids: readonly string[]) => new Set(ids.flatMap((id) => [...topicsBelow(topics, id)]))
  const wanted = below(filters.topics)
  const inScope = below(scope.topic === undefined ? [] : [scope.topic])
  const sets = chunk.topicSets.map((ids) => ({
    paths: [...new Set(ids.flatMap((id) => topicPath(topics, id)))],
    passes: filters.topics.length === 0 || ids.some((id) => wanted.has(id)),
    inScope: scope.topic === undefined || ids.some((id) => inScope.has(id)),
  }))
  const sources = chunk.domains.map((domain) => ({
    domain,
    passes: filters.sources.length === 0 || filters.sources.includes(domain),
    inScope: scope.source === undefined || scope.source === domain,
  }))
  const asked = daysBetween(timeRange(filters))
  const days = fromDaySteps(chunk.days)
  const videos = new Set(chunk.videos)
  const { bounds } = scope

  return (file, marks) => {
    const set = sets[chunk.topics[file] ?? 0]
    const source = sources[chunk.sources[file] ?? 0]
    if (!set?.inScope || !source?.inScope) return
    const day = days[file] ?? null
    const quality = chunk.qualities[file] ?? 0
    if (bounds && !isWithin(bounds, day, quality)) return
    const isVideo = videos.has(file)
    const inTime = isOfDays(asked, day)
    const isGood = quality >= filters.minQuality
    const isOfType = filters.type === null || (filters.type === 'video') === isVideo
    const barred = [set.passes, source.passes, inTime, isGood, isOfType].filter((passes) => !passes).length
    if (barred > 1) return
    const passes = barred === 0
    if (passes) marks.total = true
    if (passes || !set.passes) for (const topic of set.paths) marks.topics.add(topic)
    if (passes || !source.passes) marks.sources.add(source.domain)
    if ((passes || !inTime) && day !== null) marks.bins.add(startOfBin(day, unit))
    if (passes || !isGood) marks.quality = Math.max(marks.quality, quality)
    if (passes || !isOfType) {
      marks.anyType = true
      if (isVideo) marks.video = true
      else marks.article = true
    }
  }
}

function isWithin(bounds: CountBounds, day: number | null, quality: number): boolean {
  return isOfDays(bounds, day) && quality >= bounds.minQuality && quality <= bounds.maxQuality
}

type DayBounds = Pick<CountBounds, 'from' | 'to'>

/** The days from one time to another; null sets no bound. */
export function daysBetween({ oldest, newest }: ReturnType<typeof timeRange>): DayBounds {
  return {
    from: oldest === null ? Number.NEGATIVE_INFINITY : dayAt(oldest),
    to: newest === null ? Number.POSITIVE_INFINITY : dayAt(newest),
  }
}

/** What has no day is of all days alone. */
function isOfDays({ from, to }: DayBounds, day: number | null): boolean {
  if (day === null) return from === Number.NEGATIVE_INFINITY && to === Number.POSITIVE_INFINITY
  return day >= from && day <= to
}
