import type { PlainArticle, PlainNewspaper, PlainStory } from './plain-newspaper.ts'

/** A story with how widely it is told, which is for the index to say: references and copies are part of it. */
export interface PlainToldStory extends PlainStory {
  readonly breadth: number
}

export interface PlainRow {
  /** Of the story, or in the articles view of the article. */
  readonly id: string
  readonly lead: string
  readonly time: number | null
  /** The parts of the balanced score: quality, heat, breadth, freshness, follows. */
  readonly parts: readonly number[]
  readonly score: number
}

export interface PlainOrder {
  readonly view: 'stories' | 'articles'
  readonly sort: 'newest' | 'quality' | 'heat' | 'balanced'
  /** In the order of the parts. */
  readonly weights: readonly number[]
  readonly passes: (article: PlainArticle) => boolean
  readonly skips?: (story: PlainToldStory) => boolean
  readonly follows?: (files: readonly PlainArticle[]) => boolean
}

const WEEK = 7 * 86_400_000

/** Every row of a list in its order, with the numbers that put it there, by sorting everything. */
export function plainOrder(
  paper: PlainNewspaper,
  stories: readonly PlainToldStory[],
  { view, sort, weights, passes, skips, follows }: PlainOrder,
): PlainRow[] {
  const edition = Math.max(...paper.articles.flatMap((one) => one.time ?? []))
  const quality = betterThan(paper.articles.map((one) => one.quality))
  const heat = betterThan(paper.articles.map((one) => one.heat))
  const breadth = betterThan(stories.map((story) => story.breadth))
  const rowOf = (id: string, story: PlainToldStory, files: readonly PlainArticle[]): PlainRow => {
    const published = files.filter((file) => file.published)
    const lead = [...(published.length > 0 ? published : files)].sort(
      (a, b) => b.quality - a.quality || newestFirst(a, b),
    )[0] as PlainArticle
    const time = [...files].sort(newestFirst)[0]?.time ?? null
    const freshness =
      time === null ? Number.NEGATIVE_INFINITY : Math.floor(100 - ((edition - time) / WEEK) * 100)
    const parts = [
      quality(lead.quality),
      heat(lead.heat),
      breadth(story.breadth),
      freshness,
      follows?.(files) ? 100 : 0,
    ]
    const balanced = parts.reduce((sum, part, at) => sum + (weights[at] ? part * (weights[at] ?? 0) : 0), 0)
    const score = sort === 'newest' ? 0 : sort === 'balanced' ? balanced : lead[sort]
    return { id, lead: lead.id, time, parts, score }
  }
  return stories
    .filter((story) => !skips?.(story))
    .flatMap((story) => {
      const files = story.files.filter(passes)
      if (view === 'articles') return files.map((file) => rowOf(file.id, story, [file]))
      return files.length === 0 ? [] : [rowOf(story.id, story, files)]
    })
    .sort(comparePlainRows)
}

export function comparePlainRows(a: PlainRow, b: PlainRow): number {
  return (a.score === b.score ? 0 : b.score - a.score) || newestFirst(a, b)
}

/** How many of a hundred have less, rounded down; nobody is better than all. */
function betterThan(all: readonly number[]): (value: number) => number {
  return (value) => {
    const less = all.filter((one) => one < value).length
    return Math.min(99, Math.floor((less * 100) / all.length))
  }
}

function newestFirst(a: { time: number | null; id: string }, b: { time: number | null; id: string }): number {
  const [left, right] = [a, b].map(({ time }) => time ?? Number.NEGATIVE_INFINITY) as [number, number]
  return (left === right ? 0 : right - left) || (a.id < b.id ? -1 : 1)
}
