import type { QueryClient } from '@tanstack/react-query'
import type { Card } from '../../model/card.ts'
import { NO_FILTERS } from '../../model/filters/filters.ts'
import type { CardsTaken } from '../../model/filters/take-cards.ts'
import { chooseLead } from '../../model/lead.ts'
import type { Manifest } from '../../model/manifest.ts'
import { compareTimes } from '../../model/ranking/order.ts'
import { DAY } from '../../model/time/day.ts'
import { providerOf } from '../data/known-articles.ts'
import { feedQuery } from '../data/queries.ts'
import { followEdits, followStoryEdits, removeEdits } from '../kept/keep-edits.ts'
import { findKnown, knownNow } from '../kept/move-marks.ts'
import { PLAIN_TASTE, type ReaderTaste } from '../kept/reader-taste.ts'
import type { Follow } from '../kept/record-schemas.ts'
import type { Edit, Kept } from '../kept/records.ts'
import { knownOfCard, subjectOfCard, subjectOfStory } from '../kept/subject.ts'
import { leadOf } from '../story/lead-of.ts'
import type { Followed, FollowedStory } from './followed-story.ts'

/** How many stories of a topic or a source are looked at. */
const LOOKED_AT = 30
const SEARCH = 'search:'
const STORY = 'story:'
/** An article may be filed this much later than it was published, and is new all the same. */
const FILED_WITHIN = 3 * DAY

/** All stories that the reader follows, by themselves or by a topic, a source or a search, the newest first. */
export async function readFollowed(
  client: QueryClient,
  manifest: Manifest,
  follows: readonly Follow[],
  taste: ReaderTaste,
): Promise<Followed> {
  const found = await Promise.all(follows.map((follow) => storiesOf(client, manifest, follow, taste)))
  const byStory = new Map<string, FollowedStory>()
  for (const story of found.flatMap((stories) => stories ?? [])) {
    const held = byStory.get(story.subject.story)
    byStory.set(story.subject.story, held ? mergeFollowed(held, story) : story)
  }
  const stories = [...byStory.values()].sort((a, b) => compareTimes(a.subject.newest, b.subject.newest))
  return { stories, gone: follows.filter((_, at) => found[at] === null) }
}

/** One that belongs to several things is as new as the reader has seen the least of it. */
function mergeFollowed(a: FollowedStory, b: FollowedStory): FollowedStory {
  return {
    subject: a.subject,
    follows: [...a.follows, ...b.follows],
    because: [...new Set([...a.because, ...b.because])],
    fresh: Math.max(a.fresh, b.fresh),
  }
}

/** Null for a story of which nothing is left. */
async function storiesOf(
  client: QueryClient,
  manifest: Manifest,
  follow: Follow,
  taste: ReaderTaste,
): Promise<FollowedStory[] | null> {
  if (follow.key.startsWith(STORY)) {
    const entry = await findKnown(client, manifest, follow.key.slice(STORY.length), follow.known)
    if (!entry) return null
    const subject = subjectOfStory(entry, leadOf(entry.story), 'story')
    const seen = knownNow(follow.known, entry)
    const files = subject.known.files.filter((id) => !seen.files.includes(id)).length
    const references = Math.max(0, subject.known.references - seen.references)
    return [{ subject, follows: [follow], because: [], fresh: files + references }]
  }
  const taken = await newestOf(client, manifest, follow.key, taste)
  if (!taken) return []
  const seen = new Set(follow.known.files)
  const filed = (follow.newest ?? Number.NEGATIVE_INFINITY) - FILED_WITHIN
  const since = Math.max(filed, follow.oldest ?? filed)
  return taken.cards.map((card) => {
    const lead = chooseLead(card.articles, taste.preferred)
    const subject = subjectOfCard(card, lead, providerOf(taken.providers, lead.provider))
    const isRecent = subject.newest !== null && subject.newest > since
    return {
      subject,
      follows: [],
      because: [follow.name],
      fresh: isRecent ? subject.known.files.filter((id) => !seen.has(id)).length : 0,
    }
  })
}

async function newestOf(
  client: QueryClient,
  manifest: Manifest,
  listKey: string,
  taste: ReaderTaste,
): Promise<CardsTaken | null> {
  if (listKey.startsWith(SEARCH)) {
    // Who follows no search never loads what searches.
    const { newestResultsQuery } = await import('../search/results-query.ts')
    const query = newestResultsQuery(manifest, listKey.slice(SEARCH.length), taste, LOOKED_AT)
    // One that asks for nothing, as after an import of something broken, would be everything there is.
    if (query === null) return null
    const taken = await client.ensureQueryData(query)
    return taken.partial ? null : taken
  }
  const request = { sort: 'newest', view: 'stories', filters: NO_FILTERS } as const
  return client.ensureQueryData(feedQuery(manifest, listKey, request, taste, 0, LOOKED_AT))
}

/**
 * Follows a topic, a source or a search; all there is of it now was seen.
 * @param key `topic:ID`, `source:DOMAIN` or `search:QUERY`.
 */
export async function followListEdits(
  client: QueryClient,
  manifest: Manifest,
  key: string,
  name: string,
  now: number,
): Promise<Edit[]> {
  const taken = await newestOf(client, manifest, key, PLAIN_TASTE)
  return seenListEdits(key, name, taken?.cards ?? [], now)
}

/** @param cards the newest of a list, as many as are looked at. */
function seenListEdits(key: string, name: string, cards: readonly Card[], now: number): Edit[] {
  const times = cards.flatMap((card) => card.articles[0]?.time ?? [])
  const files = cards.flatMap((card) => knownOfCard(card).files)
  // What lies below them is not known by its ids, and comes up when others are muted or taken back.
  const oldest = cards.length < LOOKED_AT ? undefined : times.at(-1)
  return followEdits(key, name, { files, references: 0 }, times[0] ?? null, now, oldest)
}

/** Notes that all there is now of everything the reader follows was seen. */
export async function seenEdits(
  client: QueryClient,
  manifest: Manifest,
  follows: Kept['follows'],
  now: number,
): Promise<Edit[]> {
  const edits = await Promise.all(
    [...follows.values()].map(async ({ key, name, known: seen }) => {
      if (!key.startsWith(STORY)) {
        const taken = await newestOf(client, manifest, key, PLAIN_TASTE)
        // What can't be looked through now is not forgotten for that.
        return taken ? seenListEdits(key, name, taken.cards, now) : []
      }
      const id = key.slice(STORY.length)
      const entry = await findKnown(client, manifest, id, seen)
      if (!entry) return []
      const subject = subjectOfStory(entry, leadOf(entry.story), 'story')
      const { known, newest } = subject
      if (known.files.includes(id)) return followEdits(key, name, known, newest, now)
      // Its article at the time was a reference, or was taken back since.
      return [...removeEdits('follows', [key]), ...followStoryEdits(subject, now)]
    }),
  )
  return edits.flat()
}
