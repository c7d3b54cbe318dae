import type { Article, ArticleFacts } from '../article.ts'
import type { Card } from '../card.ts'
import { filesOf } from '../card-files.ts'
import type { TopicNode } from '../topic.ts'
import { topicsBelow } from '../topic-path.ts'
import { foldText } from '../words.ts'

/** What a reader does not want to see. Values of all lists combine: one that fits is enough. */
export interface Mutes {
  /** Domains. */
  readonly sources: readonly string[]
  /** Ids, with everything below them. */
  readonly topics: readonly string[]
  /** Words or phrases of titles and excerpts. */
  readonly words: readonly string[]
  /** Single stories, each by the id of one of its articles: a story's own id may be another some day. */
  readonly stories: readonly string[]
}

export const NO_MUTES: Mutes = { sources: [], topics: [], words: [], stories: [] }

export function mutesAnything(mutes: Mutes): boolean {
  return Object.values(mutes).some((list) => list.length > 0)
}

export interface MuteTests {
  /** The outlet is muted: somebody else may still tell the story. */
  readonly outlet: (article: ArticleFacts) => boolean
  /** What it is about is muted, by its topics. */
  readonly topic: (article: ArticleFacts) => boolean
  /** What it is about is muted, by its words. */
  readonly words: (article: Article) => boolean
  /** The story itself is muted, whoever tells it. */
  readonly story: (card: Card) => boolean
}

export function muteTests(mutes: Mutes, topics: readonly TopicNode[]): MuteTests {
  const sources = new Set(mutes.sources)
  const muted = new Set(mutes.topics.flatMap((id) => [...topicsBelow(topics, id)]))
  const patterns = mutes.words.flatMap((words) => patternOf(words) ?? [])
  return {
    outlet: (article) => sources.has(article.provider),
    topic: (article) => article.topics.some((id) => muted.has(id)),
    words: (article) => {
      const text = foldSigns(`${article.title}\n${article.excerpt}`)
      return patterns.some((pattern) => pattern.test(text))
    },
    story: (card) => mutes.stories.some((id) => id === card.story || filesOf(card).includes(id)),
  }
}

/** Scripts that write words without spaces between them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

/** Folded, with apostrophes and hyphens as keyboards have them: phones and newspapers curl the one and bind the other. */
function foldSigns(text: string): string {
  return foldText(text.replace(/[‘’]/g, "'").replace(/[\u2010\u2011]/g, '-'))
}

/**
 * Whole words only, for who mutes "war" still wants to read of Warsaw. Quotes around them, as a search has them around a
 * phrase, ask for nothing more.
 */
function patternOf(words: string): RegExp | null {
  const folded = foldSigns(words.replace(/^[\s"“”„«»]+|[\s"“”„«»]+$/g, ''))
  if (folded === '') return null
  const escaped = folded.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+')
  if (UNSPACED.test(folded)) return new RegExp(escaped, 'u')
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u')
}
