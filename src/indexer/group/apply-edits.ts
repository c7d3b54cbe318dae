import type { Article } from '../../model/article.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { DisjointSets } from '../disjoint-sets.ts'
import { editWarning, type StoryEdit } from '../read/read-edits.ts'
import type { GroupedArticles } from './merge-links.ts'

/** Two articles of a story that the publisher did not connect, by their places. */
export interface StoryJoin {
  readonly a: number
  readonly b: number
  readonly by: 'throughline' | 'editor'
}

/** A story once the editor has spoken. */
export interface EditedStory {
  /** Places of its articles, ascending. */
  readonly places: readonly number[]
  /** Numbers of the publisher's threads that it has articles of. */
  readonly threads: readonly number[]
  /** What holds it together besides the publisher's threads. */
  readonly joins: readonly StoryJoin[]
  /** Id of the lead that the editor chose. */
  readonly lead?: string
}

/**
 * Does what the editor says, in this order: splits, joins, leads. What can't be done is left out and said: an id that
 * nobody has, an article that one entry splits and another splits or joins, a story that would be left without an
 * article file, a second lead for one story, a lead that is a reference.
 */
export function applyEdits(
  articles: readonly Article[],
  grouped: GroupedArticles,
  edits: readonly StoryEdit[],
): { stories: EditedStory[]; diagnostics: Diagnostic[] } {
  const storyOf = new Int32Array(articles.length)
  for (const [story, places] of grouped.stories.entries()) for (const at of places) storyOf[at] = story
  const diagnostics: Diagnostic[] = []
  const refuse = (line: number, code: string, reason: string) =>
    diagnostics.push(editWarning(code, line, reason))
  const leads = edits.length > 0 ? change(articles, storyOf, edits, refuse) : new Map<number, string>()
  const members = new Map<number, number[]>()
  for (const [at, story] of storyOf.entries()) {
    const held = members.get(story)
    if (held) held.push(at)
    else members.set(story, [at])
  }
  const joinsOf = new Map<number, StoryJoin[]>()
  for (const { a, b } of grouped.joins) {
    const story = storyOf[a] ?? 0
    if (story !== storyOf[b]) continue
    joinsOf.set(story, [...(joinsOf.get(story) ?? []), { a, b, by: 'throughline' }])
  }
  const stories = [...members].map(([story, places]): EditedStory => {
    const lead = leads.get(story)
    return {
      places,
      threads: [...new Set(places.map((at) => grouped.threadOf[at] ?? 0))],
      joins: completeJoins(places, grouped.threadOf, joinsOf.get(story) ?? []),
      ...(lead !== undefined && { lead }),
    }
  })
  return { stories, diagnostics }
}

/** Moves articles between stories, in place. @returns the leads chosen, by story. */
function change(
  articles: readonly Article[],
  storyOf: Int32Array,
  edits: readonly StoryEdit[],
  refuse: (line: number, code: string, reason: string) => void,
): Map<number, string> {
  const placeOf = new Map(articles.map(({ id }, at) => [id, at]))
  const known = edits.filter((one) => {
    const ids = one.kind === 'lead' ? [one.id] : one.ids
    const unknown = ids.find((id) => !placeOf.has(id))
    if (unknown !== undefined)
      refuse(one.line, 'unknown-id', `it names “${unknown}”, an id that no article has`)
    return unknown === undefined
  })
  const placesOf = (ids: readonly string[]) => ids.flatMap((id) => placeOf.get(id) ?? [])
  const hasFile = (story: number, without: ReadonlySet<number>) =>
    articles.some(({ kind }, at) => kind === 'article' && storyOf[at] === story && !without.has(at))
  const split = new Set<number>()
  let next = articles.length
  for (const one of known) {
    if (one.kind !== 'split') continue
    const places = placesOf(one.ids)
    const moved = new Set(places)
    if (places.some((at) => split.has(at)))
      refuse(one.line, 'contradiction', 'it splits an article that an entry before it splits, too')
    else if (places.every((at) => articles[at]?.kind === 'reference'))
      refuse(one.line, 'no-lead', 'it splits off references alone, and a story needs an article file')
    else if ([...new Set(places.map((at) => storyOf[at] ?? 0))].some((story) => isLeftWithout(story, moved)))
      refuse(one.line, 'no-lead', 'it leaves references alone behind, and a story needs an article file')
    else {
      for (const at of places) {
        storyOf[at] = next
        split.add(at)
      }
      next++
    }
  }
  function isLeftWithout(story: number, moved: ReadonlySet<number>): boolean {
    return articles.some((_, at) => storyOf[at] === story && !moved.has(at)) && !hasFile(story, moved)
  }
  for (const one of known) {
    if (one.kind !== 'join') continue
    const places = placesOf(one.ids)
    if (places.some((at) => split.has(at))) {
      refuse(one.line, 'contradiction', 'it joins an article that another entry splits off')
      continue
    }
    const joined = new Set(places.map((at) => storyOf[at] ?? 0))
    for (const [at, story] of storyOf.entries()) if (joined.has(story)) storyOf[at] = next
    next++
  }
  const leads = new Map<number, string>()
  for (const one of known) {
    if (one.kind !== 'lead') continue
    const at = placeOf.get(one.id) ?? 0
    const story = storyOf[at] ?? 0
    if (articles[at]?.kind === 'reference')
      refuse(one.line, 'no-lead', 'it chooses a reference, and a lead needs an article file')
    else if (leads.has(story)) refuse(one.line, 'contradiction', 'its story has a lead by an entry before it')
    else leads.set(story, one.id)
  }
  return leads
}

/** What the publisher and the engine leave unconnected in a story, the editor has connected. */
function completeJoins(
  places: readonly number[],
  threadOf: Int32Array,
  ours: readonly StoryJoin[],
): StoryJoin[] {
  const numberOf = new Map(places.map((at, index) => [at, index]))
  const sets = new DisjointSets(places.length)
  const firstOf = new Map<number, number>()
  for (const [index, at] of places.entries()) {
    const thread = threadOf[at] ?? 0
    const first = firstOf.get(thread)
    if (first === undefined) firstOf.set(thread, index)
    else sets.union(first, index)
  }
  for (const { a, b } of ours) sets.union(numberOf.get(a) ?? 0, numberOf.get(b) ?? 0)
  const joins = [...ours]
  const first = places[0] ?? 0
  for (const [index, at] of places.entries()) {
    if (sets.find(index) === sets.find(0)) continue
    sets.union(0, index)
    joins.push({ a: at, b: first, by: 'editor' })
  }
  return joins
}
