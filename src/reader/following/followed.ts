import type { QueryClient } from '@tanstack/react-query'
import { NO_FILTERS } from '../../model/filters/filters.ts'
import type { CardsTaken } from '../../model/filters/take-cards.ts'
import { chooseLead } from '../../model/lead.ts'
import type { Manifest } from '../../model/manifest.ts'
import { compareTimes } from '../../model/ranking/order.ts'
import { DAY } from '../../model/time/day.ts'
import { providerOf } from '../data/known-articles.ts'
import { feedQuery, storyQuery } from '../data/queries.ts'
import { followEdits, followStoryEdits, removeEdits } from '../kept/keep-edits.ts'
import { knownNow } from '../kept/move-marks.ts'
import { PLAIN_TASTE, type ReaderTaste } from '../kept/reader-taste.ts'
import type { Follow } from '../kept/record-schemas.ts'
import type { Edit, Kept } from '../kept/records.ts'
import { knownOfCard, subjectOfCard, subjectOfStory } from '../kept/subject.ts'
import { leadOf } from '../story/lead-of.ts'
import type { FollowedStory } from './followed-story.ts'

/** How many stories of a topic or a source are looked at. */
const LOOKED_AT = 30
const SEARCH = 'search:'
/** An article may be filed this much later than it was published, and is new all the same. */
const FILED_WITHIN = 3 * DAY

/** All stories that the reader follows, by themselves or by a topic, a source or a search; the newest first. */
export async function readFollowed(
  client: QueryClient,
  manifest: Manifest,
  follows: readonly Follow[],
  taste: ReaderTaste,
): Promise<FollowedStory[]> {
  const found = await Promise.all(follows.map((follow) => storiesOf(client, manifest, follow, taste)))
  const byStory = new Map<string, FollowedStory>()
  for (const story of found.flat()) {
    const held = byStory.get(story.subject.story)
    byStory.set(story.subject.story, held ? mergeFollowed(held, story) : story)
  }
  return [...byStory.values()].sort((a, b) => compareTimes(a.subject.newest, b.subject.newest))
}

/** One that belongs to several things is as new as the reader has seen the least of it. */
function mergeFollowed(a: FollowedStory, b: FollowedStory): FollowedStory {
  return {
    subject: a.subject,
    follow: a.follow ?? b.follow,
    because: [...new Set([...a.because, ...b.because])],
    fresh: Math.max(a.fresh, b.fresh),
  }
}

async function storiesOf(
  client: QueryClient,
  manifest: Manifest,
  follow: Follow,
  taste: ReaderTaste,
): Promise<FollowedStory[]> {
  if (follow.key.startsWith('story:')) {
    const entry = await client.ensureQueryData(storyQuery(manifest, follow.key.slice('story:'.length)))
    if (!entry) return []
    const subject = subjectOfStory(entry, leadOf(entry.story), 'story')
    const seen = knownNow(follow.known, entry)
    const files = subject.known.files.filter((id) => !seen.files.includes(id)).length
    const references = Math.max(0, subject.known.references - seen.references)
    return [{ subject, follow, because: [], fresh: files + references }]
  }
  const taken = await newestOf(client, manifest, follow.key, taste)
  if (!taken) return []
  const seen = new Set(follow.known.files)
  const since = (follow.newest ?? Number.NEGATIVE_INFINITY) - FILED_WITHIN
  return taken.cards.map((card) => {
    const lead = chooseLead(card.articles, taste.preferred)
    const subject = subjectOfCard(card, lead, providerOf(taken.providers, lead.provider))
    const isRecent = subject.newest !== null && subject.newest > since
    return {
      subject,
      follow: null,
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
 * Follows a topic, a source or a search, or notes that all there is of it now was seen.
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
  const cards = taken?.cards ?? []
  const newest = cards.flatMap((card) => card.articles[0]?.time ?? [])[0] ?? null
  const files = cards.flatMap((card) => knownOfCard(card).files)
  return followEdits(key, name, { files, references: 0 }, newest, now)
}

/** Notes that all there is now of everything the reader follows was seen. */
export async function seenEdits(
  client: QueryClient,
  manifest: Manifest,
  follows: Kept['follows'],
  now: number,
): Promise<Edit[]> {
  const edits = await Promise.all(
    [...follows.values()].map(async ({ key, name }) => {
      if (!key.startsWith('story:')) return followListEdits(client, manifest, key, name, now)
      const id = key.slice('story:'.length)
      const entry = await client.ensureQueryData(storyQuery(manifest, id))
      if (!entry) return []
      const subject = subjectOfStory(entry, leadOf(entry.story), 'story')
      const { known, newest } = subject
      if (known.files.includes(id)) return followEdits(key, name, known, newest, now)
      // Known from references alone at the time, it is found by a file since.
      return [...removeEdits('follows', [key]), ...followStoryEdits(subject, now)]
    }),
  )
  return edits.flat()
}
