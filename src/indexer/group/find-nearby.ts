import type { Article } from '../../model/article.ts'
import { sharedWords } from '../stories/shared-words.ts'
import { makeTermReader, type ReadWord } from '../stories/term-reader.ts'
import type { Link } from '../stories/window-links.ts'
import type { EditedStory } from './apply-edits.ts'

const MOST = 4
/** One word in common is chance. */
const LEAST_WORDS = 2

export interface NearStory {
  readonly story: EditedStory
  readonly words: readonly string[]
}

/**
 * Other stories about something near, not of the same thread of the publisher's: those with the nearest articles in
 * words and time, and a topic in common where both have any. Their leads share words, for these are the headlines that
 * a reader sees beside each other.
 * @param near articles that are near each other, the nearest first.
 * @returns the nearest first, for stories that have any.
 */
export function findNearby(
  stories: readonly EditedStory[],
  articles: readonly Article[],
  near: readonly Link[],
  leadOf: (story: EditedStory) => Article,
): Map<EditedStory, NearStory[]> {
  const storyOf: EditedStory[] = []
  for (const story of stories) for (const at of story.places) storyOf[at] = story
  const read = makeTermReader()
  const titles = new Map<EditedStory, ReadWord[]>()
  const titleOf = (story: EditedStory) => {
    const title = titles.get(story) ?? read(leadOf(story).title)
    titles.set(story, title)
    return title
  }
  const found = new Map<EditedStory, NearStory[]>()
  const add = (a: number, b: number) => {
    const [story, other] = [storyOf[a], storyOf[b]]
    if (!story || !other || story === other) return
    const told = found.get(story) ?? []
    if (told.length === MOST || told.some((one) => one.story === other)) return
    if (other.threads.some((thread) => story.threads.includes(thread))) return
    const words = sharedWords(titleOf(story), titleOf(other))
    if (words.length >= LEAST_WORDS) found.set(story, [...told, { story: other, words }])
  }
  for (const [a, b] of near) {
    if (!shareTopic(articles[a], articles[b])) continue
    add(a, b)
    add(b, a)
  }
  return found
}

function shareTopic(a: Article | undefined, b: Article | undefined): boolean {
  if (!a || !b || a.topics.length === 0 || b.topics.length === 0) return true
  return a.topics.some((topic) => b.topics.includes(topic))
}
