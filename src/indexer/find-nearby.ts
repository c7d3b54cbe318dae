import type { Article } from '../model/article.ts'
import type { EditedStory } from './apply-edits.ts'
import type { Comparison } from './stories/compare-headlines.ts'
import { cosineOf } from './stories/cosine-of.ts'
import { sharedWords } from './stories/shared-words.ts'
import { makeTermReader } from './stories/term-reader.ts'

const MOST = 4
/** One word in common is chance. */
const LEAST_WORDS = 2
/** The least cosine: on a real corpus, two titles below it share little more than a company's name. */
const LEAST = 0.25

export interface NearStory {
  readonly story: EditedStory
  readonly words: readonly string[]
}

/**
 * Other stories about something near, not of the same thread of the publisher's: those with the nearest neighbours in
 * words and time, and a topic in common where both have any.
 * @returns the nearest first, for stories that have any.
 */
export function findNearby(
  stories: readonly EditedStory[],
  articles: readonly Article[],
  { near, vectors }: Comparison,
): Map<EditedStory, NearStory[]> {
  const storyOf: EditedStory[] = []
  for (const story of stories) for (const at of story.places) storyOf[at] = story
  const read = makeTermReader()
  const found = new Map<EditedStory, NearStory[]>()
  for (const story of stories) {
    const best = new Map<EditedStory, { a: number; b: number; weight: number }>()
    for (const a of story.places) {
      for (let at = near.offsets[a] ?? 0; at < (near.offsets[a + 1] ?? 0); at++) {
        const weight = near.weights[at] ?? 0
        const b = near.columns[at] ?? 0
        const other = storyOf[b]
        if (!other || other.threads.some((thread) => story.threads.includes(thread))) continue
        if (!shareTopic(articles[a], articles[b]) || cosineOf(vectors, a, b) < LEAST) continue
        if (weight > (best.get(other)?.weight ?? 0)) best.set(other, { a, b, weight })
      }
    }
    const nearest = [...best].sort(([, x], [, y]) => y.weight - x.weight || x.b - y.b)
    const told = nearest
      .map(([other, { a, b }]) => ({
        story: other,
        words: sharedWords(read(articles[a]?.title ?? ''), read(articles[b]?.title ?? '')),
      }))
      .filter(({ words }) => words.length >= LEAST_WORDS)
      .slice(0, MOST)
    if (told.length > 0) found.set(story, told)
  }
  return found
}

function shareTopic(a: Article | undefined, b: Article | undefined): boolean {
  if (!a || !b || a.topics.length === 0 || b.topics.length === 0) return true
  return a.topics.some((topic) => b.topics.includes(topic))
}
