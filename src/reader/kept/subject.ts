import type { Article } from '../../model/article.ts'
import type { Card } from '../../model/card.ts'
import { filesOf } from '../../model/card-files.ts'
import type { Provider } from '../../model/provider.ts'
import type { StoryEntry } from '../../model/shards.ts'
import { providerOf, providersByDomain } from '../data/known-articles.ts'
import type { Glimpse, Known } from './record-schemas.ts'

/** What the reader marks, saves, follows or shares: a story, spoken for by one article, or an article by itself. */
export interface Subject {
  readonly kind: 'story' | 'article'
  readonly article: Article
  readonly provider: Provider
  /** Id of the story. */
  readonly story: string
  /** All that is known of the story now: what is read is known, and what comes later is new. */
  readonly known: Known
  /** Time of its newest article. */
  readonly newest: number | null
  /** Articles of the story. */
  readonly coverage: number
}

/** @param lead speaks for the card: its own lead, or that of a source the reader prefers. */
export function subjectOfCard(card: Card, lead: Article, provider: Provider): Subject {
  return {
    kind: card.kind,
    article: lead,
    provider,
    story: card.story,
    known: knownOfCard(card),
    newest: card.points?.at(-1) ?? card.articles[0]?.time ?? null,
    coverage: card.coverage,
  }
}

/** @param article speaks for the story, or stands by itself. */
export function subjectOfStory(entry: StoryEntry, article: Article, kind: Subject['kind']): Subject {
  const { story } = entry
  return {
    kind,
    article,
    provider: providerOf(providersByDomain(entry.providers), article.provider),
    story: story.id,
    known: knownOf(entry),
    newest: story.coverage[0]?.time ?? null,
    coverage: story.coverage.length,
  }
}

export function knownOfCard(card: Card): Known {
  return knownAs(card.story, filesOf(card), card.references ?? 0)
}

export function knownOf({ story }: StoryEntry): Known {
  const files = story.coverage.filter((one) => one.kind === 'article').map((one) => one.id)
  return knownAs(story.id, files, story.coverage.length - files.length)
}

/** A story of references alone goes by its own id, which is that of the oldest of them. */
function knownAs(story: string, files: string[], references: number): Known {
  if (files.length > 0) return { files, references }
  return { files: [story], references: references - 1, alone: true }
}

export function glimpseOf({ article, provider, story }: Subject): Glimpse {
  return {
    title: article.title,
    provider: provider.domain,
    name: provider.name,
    time: article.time,
    story,
  }
}
