import { compareIds } from '../../model/ranking/order.ts'
import type { Story } from '../../model/story.ts'
import type { ScoredStory, ScoresTrend } from '../../model/trends.ts'
import { countEach } from '../count-each.ts'
import { medianOf } from './median-of.ts'

/** Fewer stories are no cloud. */
const FEWEST = 12
/** Up to so many, each stands where it is; of more, near ones share a cell. */
const EACH = 400
/** Rows of cells where they are shared, and how much wider each column is than the one before, past the first few. */
const ROWS = 30
const EXACT = 8
const WIDER = 1.25
/** Stories named at each end. */
const NAMED = 3
/** Good, and loud, is what stands above this share of stories; quiet, and weak, what stands below the other. */
const HIGH = 0.75
const LOW = 0.5

/** Quality against coverage, with the good but quiet and the loud but weak. */
export function weighStories(stories: readonly Story[]): ScoresTrend | null {
  const scored = stories.map((story) => ({ ...score(story), outlets: outletsOf(story) }))
  const qualities = scored.map(({ quality }) => quality)
  const coverages = scored.map(({ coverage }) => coverage)
  if (scored.length < FEWEST || new Set(qualities).size < 3 || new Set(coverages).size < 2) return null
  const qualityRank = ranksOf(qualities)
  const coverageRank = ranksOf(coverages)
  const most = coverages.reduce((a, b) => Math.max(a, b))
  const ranked = scored.map((story) => {
    const good = qualityRank(story.quality)
    // As the plot has it: coverage on a logarithmic scale, so that fifty articles are louder than three.
    return {
      story,
      good,
      loud: coverageRank(story.coverage),
      apart: good - Math.log(story.coverage) / Math.log(most),
    }
  })
  const name = (some: typeof ranked, sign: 1 | -1) =>
    some
      .sort((a, b) => sign * (b.apart - a.apart) || compareIds(a.story.id, b.story.id))
      .slice(0, NAMED)
      .map(({ story: { id, title, coverage, quality } }) => ({ id, title, coverage, quality }))
  // Where most stories have the most there is, none would be left to have more.
  const median = medianOf(coverages)
  const usual = median < most ? median : highestBelow(coverages, most)
  const medianWhere = (holds: (coverage: number) => boolean) =>
    medianOf(scored.flatMap((story) => (holds(story.coverage) ? [story.quality] : [])))
  return {
    cells: cellsOf(scored),
    near: scored.length > EACH,
    columns: columnsOf(scored),
    stories: scored.length,
    coverage: usual,
    quality: medianOf(qualities),
    little: medianWhere((coverage) => coverage <= usual),
    much: medianWhere((coverage) => coverage > usual),
    quiet: name(
      ranked.filter(({ good, loud }) => good >= HIGH && loud <= LOW),
      1,
    ),
    // An outlet that repeats itself is not what makes a story loud.
    loud: name(
      ranked.filter(({ story, good, loud }) => loud >= HIGH && good <= LOW && story.outlets > 1),
      -1,
    ),
  }
}

function score(story: Story): ScoredStory {
  const lead = story.coverage.find(({ id }) => id === story.lead)
  const copies = (story.copies ?? []).reduce((sum, group) => sum + group.length - 1, 0)
  return {
    id: story.id,
    title: lead?.title ?? '',
    coverage: story.coverage.length - copies,
    quality: lead?.quality ?? 0,
  }
}

function outletsOf(story: Story): number {
  return new Set(story.coverage.map(({ provider }) => provider)).size
}

function highestBelow(values: readonly number[], bound: number): number {
  return values.reduce((best, value) => (value < bound ? Math.max(best, value) : best), 0)
}

/** The share of values below one, with half of those that equal it: the mid-rank, which is fair to ties. */
function ranksOf(values: readonly number[]): (value: number) => number {
  const ranks = new Map<number, number>()
  let below = 0
  for (const [value, count] of [...countEach(values)].sort(([a], [b]) => a - b)) {
    ranks.set(value, (below + count / 2) / values.length)
    below += count
  }
  return (value) => ranks.get(value) ?? 0
}

function cellsOf(stories: readonly ScoredStory[]): ScoresTrend['cells'] {
  const qualities = stories.map(({ quality }) => quality)
  const low = qualities.reduce((a, b) => Math.min(a, b))
  const high = qualities.reduce((a, b) => Math.max(a, b))
  const each = stories.length <= EACH
  const height = (high - low) / ROWS
  const column = columnFor(stories.length)
  const row = (quality: number) =>
    each
      ? quality
      : Math.round(low + (Math.min(ROWS - 1, Math.floor((quality - low) / height)) + 0.5) * height)
  const cells = new Map<string, [number, number, number]>()
  for (const { coverage, quality } of stories) {
    const place = [column(coverage), row(quality)] as const
    const cell = cells.get(place.join()) ?? [...place, 0]
    cell[2]++
    cells.set(place.join(), cell)
  }
  return [...cells.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1])
}

/** Where along the plot a coverage stands, among so many stories. */
function columnFor(stories: number): (coverage: number) => number {
  return (coverage) =>
    stories <= EACH || coverage <= EXACT
      ? coverage
      : Math.round(EXACT * WIDER ** Math.round(Math.log(coverage / EXACT) / Math.log(WIDER)))
}

/** What stands in each column of cells, as it is, the least covered first. */
function columnsOf(stories: readonly ScoredStory[]): ScoresTrend['columns'] {
  const columnOf = columnFor(stories.length)
  const columns = new Map<number, ScoresTrend['columns'][number]>()
  for (const { coverage, quality } of stories) {
    const column = columnOf(coverage)
    const held = columns.get(column)
    columns.set(column, {
      from: Math.min(held?.from ?? coverage, coverage),
      to: Math.max(held?.to ?? coverage, coverage),
      stories: (held?.stories ?? 0) + 1,
      low: Math.min(held?.low ?? quality, quality),
      high: Math.max(held?.high ?? quality, quality),
    })
  }
  return [...columns.values()].sort((a, b) => a.from - b.from)
}
