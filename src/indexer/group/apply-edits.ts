import type { Article } from '../../model/article.ts'
import { addTo } from '../add-to.ts'
import { type Diagnostic, warning } from '../diagnostic.ts'
import { DisjointSets } from '../disjoint-sets.ts'
import { EDITS_FILE, type StoryEdit } from '../read/read-edits.ts'
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
  const refuse: Refuse = (line, code, reason) => diagnostics.push(warning(EDITS_FILE, code, line, reason))
  const leads = edits.length > 0 ? carryOut(edits, articles, storyOf, refuse) : new Map<number, string>()
  const members = new Map<number, number[]>()
  for (const [at, story] of storyOf.entries()) addTo(members, story, at)
  const joinsOf = new Map<number, StoryJoin[]>()
  for (const { a, b } of grouped.joins) {
    const story = storyOf[a] ?? 0
    if (story === storyOf[b]) addTo(joinsOf, story, { a, b, by: 'throughline' })
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

/** An edit of articles that are known, by their places. */
interface PlacedEdit {
  readonly kind: StoryEdit['kind']
  readonly line: number
  readonly places: readonly number[]
}

/** Says of the entry on a line what of it can't be done. */
type Refuse = (line: number, code: string, reason: string) => void

/** Moves articles between stories, in place. @returns the leads chosen, by story. */
function carryOut(
  edits: readonly StoryEdit[],
  articles: readonly Article[],
  storyOf: Int32Array,
  refuse: Refuse,
): Map<number, string> {
  const placeOf = new Map(articles.map(({ id }, at) => [id, at]))
  const placed = edits.flatMap((one): PlacedEdit[] => {
    const ids = one.kind === 'lead' ? [one.id] : one.ids
    const unknown = ids.find((id) => !placeOf.has(id))
    if (unknown === undefined)
      return [{ kind: one.kind, line: one.line, places: ids.flatMap((id) => placeOf.get(id) ?? []) }]
    refuse(one.line, 'unknown-id', `it names “${unknown}”, an id that no article has`)
    return []
  })
  const ofKind = (kind: StoryEdit['kind']) => placed.filter((one) => one.kind === kind)
  const split = splitStories(ofKind('split'), articles, storyOf, refuse)
  joinStories(ofKind('join'), split, storyOf, refuse)
  return chooseLeads(ofKind('lead'), articles, storyOf, refuse)
}

/** Makes a story of the articles of each entry. @returns the places of all that were moved. */
function splitStories(
  edits: readonly PlacedEdit[],
  articles: readonly Article[],
  storyOf: Int32Array,
  refuse: Refuse,
): ReadonlySet<number> {
  const split = new Set<number>()
  let next = articles.length
  for (const { line, places } of edits) {
    const moved = new Set(places)
    const stories = new Set(places.map((at) => storyOf[at] ?? 0))
    if (places.some((at) => split.has(at)))
      refuse(line, 'contradiction', 'it splits off an article that an earlier entry already splits off')
    else if (places.every((at) => articles[at]?.kind === 'reference'))
      refuse(line, 'no-lead', 'it splits off references alone, and a story needs an article file')
    else if ([...stories].some((story) => leavesReferences(story, moved)))
      refuse(line, 'no-lead', 'it leaves references alone behind, and a story needs an article file')
    else {
      for (const at of places) {
        storyOf[at] = next
        split.add(at)
      }
      next++
    }
  }
  return split

  /** Whether something of a story is left without these, and no article file among it. */
  function leavesReferences(story: number, moved: ReadonlySet<number>): boolean {
    const left = articles.filter((_, at) => storyOf[at] === story && !moved.has(at))
    return left.length > 0 && left.every(({ kind }) => kind === 'reference')
  }
}

/** Makes one story of all those that an entry names articles of: the first of them takes in the others. */
function joinStories(
  edits: readonly PlacedEdit[],
  split: ReadonlySet<number>,
  storyOf: Int32Array,
  refuse: Refuse,
): void {
  for (const { line, places } of edits) {
    if (places.some((at) => split.has(at))) {
      refuse(line, 'contradiction', 'it joins an article that another entry splits off')
      continue
    }
    const [first = 0, ...others] = new Set(places.map((at) => storyOf[at] ?? 0))
    for (const [at, story] of storyOf.entries()) if (others.includes(story)) storyOf[at] = first
  }
}

function chooseLeads(
  edits: readonly PlacedEdit[],
  articles: readonly Article[],
  storyOf: Int32Array,
  refuse: Refuse,
): Map<number, string> {
  const leads = new Map<number, string>()
  for (const { line, places } of edits) {
    const [at = 0] = places
    const article = articles[at]
    const story = storyOf[at] ?? 0
    if (article?.kind !== 'article')
      refuse(line, 'no-lead', 'it chooses a reference, and a lead needs an article file')
    else if (leads.has(story))
      refuse(line, 'contradiction', 'an earlier entry already chose the lead of its story')
    else leads.set(story, article.id)
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
