import type { Article } from '../article.ts'
import type { Card } from '../card.ts'
import { mutesAnything, muteTests } from '../filters/mutes.ts'
import type { Taste } from '../filters/taste.ts'
import type { TopicNode } from '../topic.ts'
import type { FoundStory } from './found-story.ts'
import type { Search } from './parse-search.ts'
import { textTest } from './text-test.ts'

/** What is asked of the texts of results. */
export interface ResultTests {
  /**
   * False takes an article away.
   * @param files of its story.
   */
  readonly fits: (article: Article, files: readonly string[], kind: FoundStory['kind']) => boolean
  /** True for an article of an outlet that the reader muted: another one tells the story, or the result is hidden. */
  readonly isSilent: (article: Article) => boolean
  /** Takes a result away that its reader does not want to see, and counts it. */
  readonly hides: (speaker: Article, card: Card) => boolean
  /** Takes a result away that its reader has read. */
  readonly skips: (card: Card) => boolean
  /** True where a story may hold something saved, by the times of its coverage; so that few texts are read. */
  readonly mayBeSaved: (story: FoundStory) => boolean
}

/** Null where nothing is asked of the texts. */
export function resultTests(
  topics: readonly TopicNode[],
  { taste, saved }: { readonly taste: Taste; readonly saved: ReadonlyMap<string, number | null> },
  search: Search,
): ResultTests | null {
  const holds = textTest(search.clauses, search.without)
  const mutes = mutesAnything(taste.mutes) ? muteTests(taste.mutes, topics) : null
  if (!holds && !mutes && !search.saved && !taste.skips) return null
  const savedTimes = new Set(saved.values())
  const isSaved = (article: Article, files: readonly string[], kind: FoundStory['kind']) =>
    !search.saved || saved.has(article.id) || (kind === 'story' && files.some((id) => saved.has(id)))
  return {
    fits: (article, files, kind) => isSaved(article, files, kind) && (holds?.(article) ?? true),
    isSilent: (article) => mutes?.outlet(article) ?? false,
    hides: (speaker, card) =>
      mutes !== null && (mutes.topic(speaker) || mutes.words(speaker) || mutes.story(card)),
    skips: taste.skips ?? (() => false),
    mayBeSaved: ({ kind, articles, times }) =>
      !search.saved ||
      (kind === 'story' ? times : articles.map(({ time }) => time)).some((time) => savedTimes.has(time)),
  }
}
