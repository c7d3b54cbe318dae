import * as v from 'valibot'
import { DaySchema, TimelineSchema } from './time/timeline.ts'

const CountsSchema = v.array(v.number())

/** How many articles came when, by topic or by source. */
export const VolumesSchema = v.object({
  /** Null where nothing is dated. */
  timeline: v.nullable(TimelineSchema),
  /** By id, the largest first, with a count for each stretch; smaller ones may be left out. */
  volumes: v.array(v.tuple([v.string(), CountsSchema])),
})
export type Volumes = v.InferOutput<typeof VolumesSchema>

/** What a source is like, beside the whole site. Over article files alone, but for `several` and `first`. */
export const SourceProfileSchema = v.object({
  /** From its oldest article to its newest; null where none is dated. */
  timeline: v.nullable(TimelineSchema),
  /** Articles in each stretch. */
  volume: CountsSchema,
  /** What it covers most, the most first; topics that nearly everything has are left out. */
  topics: v.array(v.object({ id: v.string(), articles: v.number() })),
  /** Stories with several outlets that it is part of, and of how many it was the first to report. */
  several: v.number(),
  first: v.number(),
  quality: v.object({
    median: v.number(),
    /** Scores a bar; the last bar holds all above, too. */
    width: v.number(),
    counts: CountsSchema,
    /** Of all articles of the site, in whole per cent. */
    site: CountsSchema,
  }),
})
export type SourceProfile = v.InferOutput<typeof SourceProfileSchema>

export const SourceProfileBucketSchema = v.object({
  entries: v.array(v.tuple([v.string(), SourceProfileSchema])),
})

const TopicVolumeSchema = v.object({ id: v.string(), articles: v.number(), counts: CountsSchema })

/** What was covered, when. */
export const CoverageTrendSchema = v.object({
  /** The largest topics, the largest first. */
  topics: v.array(TopicVolumeSchema),
  /** The stretch that stands out most from what is usual (the median) for its topic; null where none does. */
  rise: v.nullable(v.object({ topic: v.string(), at: v.number(), articles: v.number(), usual: v.number() })),
})
export type CoverageTrend = v.InferOutput<typeof CoverageTrendSchema>

export const BusyDaySchema = v.object({
  day: DaySchema,
  articles: v.number(),
  /** The stories with most articles of that day. */
  stories: v.array(v.object({ id: v.string(), title: v.string(), articles: v.number() })),
  /** The topic that had more than its share that day. */
  topic: v.optional(v.object({ id: v.string(), articles: v.number() })),
})
export type BusyDay = v.InferOutput<typeof BusyDaySchema>

export const DaysTrendSchema = v.object({
  /** Articles of each day of the window. */
  counts: CountsSchema,
  /** Of a usual day: the median. */
  usual: v.number(),
  /** The busiest first. */
  busiest: v.array(BusyDaySchema),
})
export type DaysTrend = v.InferOutput<typeof DaysTrendSchema>

export const ScoredStorySchema = v.object({
  id: v.string(),
  title: v.string(),
  /** Articles, copies once. */
  coverage: v.number(),
  /** Of the lead. */
  quality: v.number(),
})
export type ScoredStory = v.InferOutput<typeof ScoredStorySchema>

/** Quality against coverage. */
export const ScoresTrendSchema = v.object({
  /** `[coverage, quality, stories]`: stories at the same place are one cell; where they are many, near ones, too. */
  cells: v.array(v.tuple([v.number(), v.number(), v.number()])),
  /** True where near stories share a cell, which then is not the very place of any. */
  near: v.optional(v.boolean(), false),
  /** Of each column of cells, exactly: its coverage, how many stories have that, and the lowest and highest quality. */
  columns: v.optional(
    v.array(
      v.object({
        from: v.number(),
        to: v.number(),
        stories: v.number(),
        low: v.number(),
        high: v.number(),
      }),
    ),
    () => [],
  ),
  stories: v.number(),
  /** What parts little coverage from much: the median, or where no story has more, what comes before it. */
  coverage: v.number(),
  /** Median over these stories. */
  quality: v.number(),
  /** Median quality of the stories with at most that coverage, and of those with more. */
  little: v.number(),
  much: v.number(),
  /** Good but hardly covered, and much covered but weak; the most so first. */
  quiet: v.array(ScoredStorySchema),
  loud: v.array(ScoredStorySchema),
})
export type ScoresTrend = v.InferOutput<typeof ScoresTrendSchema>

export const VoicesTrendSchema = v.object({
  /** By the number of sources; `half` is how many of them it takes for half of the articles. */
  topics: v.array(v.object({ id: v.string(), articles: v.number(), sources: v.number(), half: v.number() })),
})
export type VoicesTrend = v.InferOutput<typeof VoicesTrendSchema>

/** What the page of trends plots. A plot that would say nothing is null. */
export const TrendsSchema = v.object({
  timeline: v.nullable(TimelineSchema),
  /**
   * Dated articles before all that is plotted: a few that are so far back that they would squeeze all others, or where
   * nothing but the window is plotted, all before it.
   */
  earlier: v.number(),
  /** The days that all but `coverage` look at: the last year at most, or null where nothing is dated. */
  window: v.nullable(v.object({ from: DaySchema, to: DaySchema })),
  coverage: v.nullable(CoverageTrendSchema),
  days: v.nullable(DaysTrendSchema),
  scores: v.nullable(ScoresTrendSchema),
  voices: v.nullable(VoicesTrendSchema),
})
export type Trends = v.InferOutput<typeof TrendsSchema>
