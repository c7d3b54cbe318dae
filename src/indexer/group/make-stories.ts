import type { Article } from '../../model/article.ts'
import { chooseLead } from '../../model/lead.ts'
import { compareIds, compareNewest, compareTimes } from '../../model/ranking/order.ts'
import type { Sibling, Story } from '../../model/story.ts'
import { addTo } from '../add-to.ts'
import { type ResultCache, recallValue } from '../cache/result-cache.ts'
import { digestCoverage } from '../cards/digest-card.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { DisjointSets } from '../disjoint-sets.ts'
import { wholeArticle } from '../read/held-article.ts'
import type { StoryEdit } from '../read/read-edits.ts'
import { compareOldest } from '../stories/group-headlines.ts'
import { applyEdits, type EditedStory } from './apply-edits.ts'
import { findCopies } from './find-copies.ts'
import { findNearby } from './find-nearby.ts'
import type { PublisherLinks } from './find-threads.ts'
import { groupArticles } from './group-articles.ts'
import { oldestOf } from './oldest-of.ts'
import type { WindowSearch } from './search-windows.ts'
import { makeJoinTeller } from './tell-join.ts'

/** With what stories are made. */
export interface StoryMeans {
  readonly search?: WindowSearch | undefined
  /** What earlier builds found of the same stories. */
  readonly results?: ResultCache | undefined
}

export interface MadeStories {
  /** By id. */
  readonly stories: readonly Story[]
  /** What the editor said that could not be done. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Threads, and the stories that they are cut into and that articles without links are joined to.
 * @param articles files and references.
 * @param links articles that the publisher connects, by their places.
 * @param edits the editor's word, which beats all else.
 */
export async function makeStories(
  articles: readonly Article[],
  links: PublisherLinks,
  edits: readonly StoryEdit[],
  { search, results }: StoryMeans = {},
): Promise<MadeStories> {
  const order = [...articles.keys()].sort((a, b) => compareOldest(articles[a], articles[b]))
  const sorted = order.flatMap((at) => articles[at] ?? [])
  const placeOf = new Int32Array(articles.length)
  for (const [place, at] of order.entries()) placeOf[at] = place
  const toPlaces = (pairs: PublisherLinks['pairs']) =>
    pairs.map(([a, b]) => [placeOf[a] ?? 0, placeOf[b] ?? 0] as const)
  const placed = { pairs: toPlaces(links.pairs), chosen: toPlaces(links.chosen) }
  const grouped = await groupArticles(sorted, placed, search)
  const { stories: edited, diagnostics } = applyEdits(sorted, grouped, edits)
  const threads = connectThreads(sorted, grouped.threadOf, edited)
  const nearby = findNearby(edited, sorted, grouped.near, (story) => leadOf(coverageOf(story, sorted)))
  const tellJoin = makeJoinTeller(sorted)
  const stories = [...threads].flatMap(([id, parts]) => {
    const bare = parts.map((part) => {
      const coverage = coverageOf(part, sorted)
      return { part, coverage, sibling: toSibling(coverage) }
    })
    const siblings = bare
      .map(({ sibling }) => sibling)
      .sort((a, b) => compareTimes(a.newest, b.newest) || compareIds(a.id, b.id))
    return bare.map(({ part, coverage, sibling }): Story => {
      const copies = recallCopies(coverage, results)
      const near = nearby.get(part)
      return {
        id: sibling.id,
        thread: id,
        coverage,
        lead: leadOf(coverage).id,
        ...siblingsOf(sibling, siblings),
        ...(part.joins.length > 0 && { joins: part.joins.map(tellJoin) }),
        ...(copies.length > 0 && { copies }),
        ...(near && {
          nearby: near.map((other) => ({ ...tellNear(other.story, sorted), words: [...other.words] })),
        }),
      }
    })
  })
  return { stories: stories.sort((a, b) => compareIds(a.id, b.id)), diagnostics }
}

/** Most stories are by one outlet, and quicker looked at than looked up. */
function recallCopies(coverage: readonly Article[], results: ResultCache | undefined): string[][] {
  if (coverage.every(({ provider }) => provider === coverage[0]?.provider)) return []
  return recallValue(
    results,
    () => ['copies', digestCoverage(coverage)],
    () => findCopies(coverage),
  )
}

/**
 * Other stories of a thread on either side of one. Each story has its own, so that the bytes would grow with the
 * square of the stories: in one real corpus, whose largest thread has 230, all of them would be half of the index.
 */
const AROUND = 6

function siblingsOf(story: Sibling, thread: readonly Sibling[]): Pick<Story, 'siblings' | 'others'> {
  const at = thread.indexOf(story)
  const siblings = [...thread.slice(Math.max(0, at - AROUND), at), ...thread.slice(at + 1, at + 1 + AROUND)]
  return siblings.length === thread.length - 1 ? { siblings } : { siblings, others: thread.length - 1 }
}

/** Stories by the id of the oldest article of all that the publisher, the engine and the editor connect. */
function connectThreads(
  articles: readonly Article[],
  threadOf: Int32Array,
  stories: readonly EditedStory[],
): Map<string, EditedStory[]> {
  const sets = new DisjointSets(articles.length)
  for (const [at, thread] of threadOf.entries()) sets.union(at, thread)
  for (const { places } of stories) for (const at of places) sets.union(places[0] ?? at, at)
  const oldest = new Map<number, Article>()
  for (const [at, article] of articles.entries()) {
    const held = oldest.get(sets.find(at))
    oldest.set(sets.find(at), held ? oldestOf([held, article]) : article)
  }
  const threads = new Map<string, EditedStory[]>()
  for (const story of stories) {
    const id = oldest.get(sets.find(story.places[0] ?? 0))?.id ?? ''
    addTo(threads, id, story)
  }
  return threads
}

/**
 * The articles of a story, newest first. An editor's choice of a lead takes the publisher's mark from all others: the
 * lead is then the same wherever a card, or a part of it, is shown.
 */
function coverageOf({ places, lead }: EditedStory, articles: readonly Article[]): Article[] {
  const coverage = places.flatMap((at) => articles[at] ?? []).sort(compareNewest)
  if (lead === undefined) return coverage
  return coverage.map((article) => ({ ...wholeArticle(article), published: article.id === lead }))
}

function tellNear(story: EditedStory, articles: readonly Article[]): { id: string; title: string } {
  const coverage = coverageOf(story, articles)
  return { id: oldestOf(coverage).id, title: leadOf(coverage).title }
}

function toSibling(coverage: readonly Article[]): Sibling {
  const times = coverage.flatMap((article) => article.time ?? [])
  return {
    id: oldestOf(coverage).id,
    title: leadOf(coverage).title,
    coverage: coverage.length,
    oldest: times.at(-1) ?? null,
    newest: times[0] ?? null,
  }
}

/** Where nobody filed anything, the first report speaks for the story on its own page; it leads nothing else. */
function leadOf(coverage: readonly Article[]): Article {
  const files = coverage.filter((article) => article.kind === 'article')
  return files.length > 0 ? chooseLead(files) : oldestOf(coverage)
}
