import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { Card } from '../../model/card.ts'
import { CARDS_PER_PAGE } from '../../model/cards-per-page.ts'
import { parseFeedRequest } from '../../model/filters/filters.ts'
import type { CardsTaken } from '../../model/filters/take-cards.ts'
import type { Manifest } from '../../model/manifest.ts'
import type { Provider } from '../../model/provider.ts'
import type { Source, StoryEntry, TopicsShard } from '../../model/shards.ts'
import type { SourceProfile } from '../../model/trends.ts'
import { providersByDomain, rememberCards, rememberStory } from '../data/known-articles.ts'
import {
  feedQuery,
  manifestQuery,
  profileKey,
  sourceQuery,
  storyQuery,
  topicsQuery,
} from '../data/queries.ts'
import { PLAIN_TASTE } from '../kept/reader-taste.ts'
import type { FramedPage } from './page-frame.tsx'

/** All that a printed page shows, so that taking it over asks for nothing. It travels in the page as JSON. */
export interface FirstView {
  /** The day of the build, in milliseconds. */
  readonly printedAt: number
  /** Path of the page inside the site, decoded: the page is taken over at this address alone. */
  readonly path: string
  readonly manifest: Manifest
  readonly topics: TopicsShard
  readonly feed?: FeedView
  readonly story?: { readonly id: string; readonly entry: StoryEntry }
  /** What there is of a page before its data. */
  readonly frame?: FramedPage
  /** What stands above the feed of a source. */
  readonly source?: { readonly source: Source; readonly profile: SourceProfile | null }
  /** What else was read, by its key. */
  readonly more?: readonly (readonly [QueryKey, unknown])[]
}

/** What travels in a timeless page: nothing that a later edition changes. */
export interface TimelessView extends Pick<FirstView, 'path' | 'feed' | 'story' | 'source'> {
  /** As `shownOfEdition` says it. */
  readonly shown: string
}

/** One page of a feed as it is by default. */
export interface FeedView {
  /** Key of the list; null for everything. */
  readonly list: string | null
  /** From 1. */
  readonly page: number
  readonly cards: readonly Card[]
  readonly providers: readonly Provider[]
  readonly complete: boolean
}

/**
 * Whether a page says nothing of the edition that it does not have to, and so stays as it is while its own stories do:
 * articles, stories, feeds other than the front page, and frames.
 */
export function isTimeless({
  path,
  feed,
  story,
  frame,
}: Pick<FirstView, 'path' | 'feed' | 'story' | 'frame'>): boolean {
  return story !== undefined || frame !== undefined || (feed !== undefined && path !== '')
}

/** Puts the data of a printed page where the queries of its components find it. */
export function fillClient(client: QueryClient, view: FirstView, manifestAt: number): void {
  const { manifest, topics } = view
  client.setQueryData(manifestQuery.queryKey, manifest, { updatedAt: manifestAt })
  client.setQueryData(topicsQuery(manifest.topics).queryKey, topics)
  fillPage(client, view)
}

/** The same for what is the page's own, and not of its edition. */
export function fillPage(client: QueryClient, view: FirstView): void {
  const { manifest, feed, story, source, more = [] } = view
  if (feed) {
    client.setQueryData(feedKey(manifest, feed), takenOf(feed))
  }
  if (story) client.setQueryData(storyQuery(manifest, story.id).queryKey, story.entry)
  if (source) {
    const { domain } = source.source
    client.setQueryData(sourceQuery(manifest, domain).queryKey, source.source)
    client.setQueryData(profileKey(manifest, domain), source.profile)
  }
  for (const [key, data] of more) client.setQueryData(key, data)
}

/** Remembers the articles of a printed page, as those of any page that was read. */
export function rememberView({ feed, story }: FirstView): void {
  if (feed) rememberCards(takenOf(feed))
  if (story) rememberStory(story.entry)
}

function takenOf({ cards, providers, complete }: FeedView): CardsTaken {
  return { cards, providers: providersByDomain(providers), complete, hidden: 0 }
}

function feedKey(manifest: Manifest, { list, page }: FeedView) {
  const request = parseFeedRequest(new URLSearchParams())
  const from = (page - 1) * CARDS_PER_PAGE
  return feedQuery(manifest, list, request, PLAIN_TASTE, from, from + CARDS_PER_PAGE).queryKey
}
