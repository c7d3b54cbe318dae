import { useMemo } from 'react'
import { useLocation } from 'react-router-dom'
import type { FeedRequest } from '../../model/filters/filters.ts'
import { type Mutes, mutesAnything, NO_MUTES } from '../../model/filters/mutes.ts'
import { NO_TASTE, type Taste } from '../../model/filters/taste.ts'
import { topicPath } from '../../model/topic-path.ts'
import { useSite } from '../app/site-context.ts'
import { useKept, useKeptStore } from './kept-context.ts'
import { isRead } from './read-state.ts'
import type { Kept } from './records.ts'
import { knownOfCard } from './subject.ts'

/** A taste with a name that is another whenever it is. */
export interface ReaderTaste extends Taste {
  readonly key: string
}

export const PLAIN_TASTE: ReaderTaste = { ...NO_TASTE, key: '' }

/** What the reader has muted, by kind. */
export function mutesOf(mutes: Kept['mutes']): Mutes {
  const named = (kind: string) =>
    [...mutes.keys()].flatMap((key) => (key.startsWith(`${kind}:`) ? key.slice(kind.length + 1) : [])).sort()
  return { sources: named('source'), topics: named('topic'), words: named('word'), stories: named('story') }
}

/** The reader's taste for lists that are not one of a topic's or a source's own. */
export function useTaste(): ReaderTaste {
  const mutes = useKept((kept) => kept.mutes)
  const preferred = useKept((kept) => kept.preferred)
  return useMemo(() => makeTaste(mutesOf(mutes), preferred, null, ''), [mutes, preferred])
}

/**
 * The reader's taste for a feed. Whoever opens the page of a muted topic or source wants to see it, so there that
 * mute does not count.
 */
export function useFeedTaste(
  { filters, sort }: Pick<FeedRequest, 'filters' | 'sort'>,
  { topic, domain }: { readonly topic?: string | undefined; readonly domain?: string | undefined } = {},
): ReaderTaste {
  const { topics } = useSite()
  const kept = useKeptStore()
  const mutes = useKept((all) => all.mutes)
  const preferred = useKept((all) => all.preferred)
  const { key } = useLocation()
  const { unread, muted } = filters
  return useMemo(() => {
    const all = muted ? NO_MUTES : mutesOf(mutes)
    const above = topic === undefined ? [] : topicPath(topics, topic)
    const here: Mutes = {
      ...all,
      topics: all.topics.filter((id) => !above.includes(id)),
      sources: all.sources.filter((source) => source !== domain),
    }
    const { read, follows } = keptAtArrival(key, kept.state().kept)
    const made = makeTaste(here, preferred, unread ? read : null, key)
    if (sort !== 'balanced' || follows.size === 0) return made
    const keys = [...follows.keys()].sort()
    return { ...made, follows: keys, key: JSON.stringify([made.key, keys]) }
  }, [mutes, preferred, unread, muted, sort, topics, topic, domain, key, kept])
}

function makeTaste(
  mutes: Mutes,
  preferred: Kept['preferred'],
  read: Kept['read'] | null,
  place: string,
): ReaderTaste {
  const domains = new Set([...preferred.keys()].sort())
  const nothing = domains.size === 0 && !mutesAnything(mutes)
  return {
    mutes,
    preferred: domains,
    skips: read && ((card) => isRead(read, knownOfCard(card))),
    key: nothing && !read ? '' : JSON.stringify([mutes, [...domains], read ? place : null]),
  }
}

/** Of how many pages that is held: each change of twenty thousand read marks is a map of half a megabyte. */
const ARRIVALS = 20

/**
 * What was kept when a page was opened: what is read or followed on it stays in its place until it is loaded anew, or
 * was left long ago.
 */
const arrivals = new Map<string, Kept>()

export function keptAtArrival(place: string, kept: Kept): Kept {
  const held = arrivals.get(place) ?? kept
  arrivals.set(place, held)
  for (const oldest of arrivals.keys()) if (arrivals.size > ARRIVALS) arrivals.delete(oldest)
  return held
}
