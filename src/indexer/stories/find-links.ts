import { DAY } from '../../model/time/day.ts'
import { compareVectors, GROUPING } from './compare-headlines.ts'
import { cosineOf, sharedColumns } from './cosine-of.ts'
import { findCommunities } from './find-communities.ts'
import { findSlogans } from './find-slogans.ts'
import { gapOf } from './gap-of.ts'
import { makeNumbers } from './make-numbers.ts'
import type { ReadTerms } from './make-term-memory.ts'
import { findNeighbours } from './nearest-neighbours.ts'
import { OUR_SPAN } from './plan-windows.ts'
import type { SparseRows } from './sparse-rows.ts'
import { type TermVectors, type TextTerms, weighTerms } from './term-vectors.ts'
import type { StoryWindow, WindowArticle } from './window.ts'
import type { Link, WindowLinks } from './window-links.ts'

/**
 * The least cosine of two titles for a join of ours, and that by different outlets only. Read on a real corpus: of 20
 * joins at 0.36 and more 18 were right, of 15 below it 4; of 31 by one outlet 3, at any cosine, for an outlet that
 * tells of many things in the same words has its own links to say what belongs together.
 */
const OUR_COSINE = 0.36
/** Titles that say much else as well have a low cosine, though the same names stand in both. There, the least cosine … */
const NAMES_COSINE = 0.28
/**
 * … and the least sum of the squares of how rare the common terms are: that of two which one in 190 articles each has.
 * With all links of a real corpus taken away, 20 of 21 joins more were right …
 */
const NAMES_WEIGHT = 55
/** … all of them of one day. With its links, and 45 for the weight, 4 of 4 of a day were right, and none of 3 others. */
const NAMES_SPAN = DAY
/** One term in common is no reason, however little else there is. */
const OUR_TERMS = 2
/**
 * Where titles are less near, the least cosine of titles and excerpts together: there, of 18 joins more at 0.28 and
 * above 17 were right, of 6 between 0.22 and that 3.
 */
const OUR_TEXT_COSINE = 0.28
/** The least terms that only the excerpts have in common: without, the titles decide, which were not near enough. */
const OUR_ASIDES = 3
/** The least cosine inside a thread that is cut, where the publisher has already said that they belong together … */
const THREAD_COSINE = 0.25
/** … and of two articles there by one outlet: of 14 pairs between 0.5 and 0.6 one was of one story, of 14 up to 0.7 five. */
const OUTLET_COSINE = 0.6
/** The least cosine of what is near: on a real corpus, two titles below it share little more than a company's name. */
const NEAR_COSINE = 0.25
/** Of all that one may be joined with, the nearest: far more than any had that was read. */
const MOST_CANDIDATES = 10
/** Titles that are near enough have at least that in common with excerpts as well. */
const CANDIDATE_COSINE = 0.1

/** What two articles are judged by. */
interface Evidence {
  readonly articles: readonly WindowArticle[]
  /** By place: 0 for what is loose, a number for each thread that is cut, and a number of its own for all else. */
  readonly groups: Int32Array
  /** By place: a number for each outlet. */
  readonly outlets: Int32Array
  readonly titles: TermVectors
  readonly texts: TermVectors
}

/** Whether a link between two is this window's to find. */
type Owns = (a: number, b: number) => boolean

/**
 * Finds what in a window belongs together by words and time. A pure function of the window, so that windows can be
 * searched apart, in any order, on many machines.
 */
export function findLinks(window: StoryWindow, readTerms: ReadTerms): WindowLinks {
  const { articles } = window
  const isSlogan = findSlogans(articles)
  const read = articles.map((article) => {
    const terms = readTerms(article)
    return isSlogan(article) ? withoutAside(terms) : terms
  })
  const background = window.background.map(readTerms)
  const titles = weighTerms(read.map(withoutAside), background.map(withoutAside))
  const groups = numberGroups(articles)
  const evidence = {
    articles,
    groups,
    outlets: Int32Array.from(articles.map(({ provider }) => provider).map(makeNumbers<string>())),
    titles,
    texts: weighTerms(read, background),
  }
  const times = Float64Array.from(articles, ({ time }) => time ?? 0)
  const { near, network } = compareVectors(titles, times, GROUPING, (a, b) => groups[a] === groups[b])
  const owns = (a: number, b: number) => {
    const later = Math.max(a, b)
    return later >= window.first && later < window.end
  }
  const candidates = findCandidates(evidence, times)
  return {
    within: [
      ...linkWithin(evidence, network, owns),
      ...linksOf(
        candidates,
        owns,
        (a, b) => isOneCut(evidence, a, b) && cosineOf(evidence.texts.rows, a, b) >= OUR_TEXT_COSINE,
      ),
    ],
    across: linkAcross(evidence, candidates, owns),
    references: linkReferences(window, titles.rows),
    near: linksOf(
      near,
      owns,
      (a, b) => articles[a]?.thread !== articles[b]?.thread && cosineOf(titles.rows, a, b) >= NEAR_COSINE,
    ),
  }
}

function withoutAside({ main }: TextTerms): TextTerms {
  return { main }
}

/** Two of one number may be of one story by their words. */
function numberGroups(articles: readonly WindowArticle[]): Int32Array {
  return Int32Array.from(articles, ({ standing, thread }, at) => {
    if (standing === 'loose') return 0
    return standing === 'cut' ? 1 + thread : -1 - at
  })
}

/** Whether both are of one thread that is cut. */
function isOneCut({ groups }: Evidence, a: number, b: number): boolean {
  return groups[a] === groups[b] && groups[a] !== 0
}

/**
 * What is of one community and has enough words in common by itself: a community is the best division of what there
 * is, however thin the links are.
 */
function linkWithin(evidence: Evidence, network: SparseRows, owns: Owns): Link[] {
  const { groups, titles } = evidence
  const communities = findCommunities(network)
  return linksOf(network, owns, (a, b) => {
    if (communities[a] !== communities[b]) return false
    if (groups[a] === 0) return mayJoin(evidence, a, b)
    const least = sameOutlet(evidence, a, b) ? OUTLET_COSINE : THREAD_COSINE
    return cosineOf(titles.rows, a, b) >= least
  })
}

/**
 * Pairs with enough in common to be joined though nobody linked them, at most one of them without links. Unlike
 * neighbours, which are fewer the farther apart they are, they are found whatever the hours between them: a join with
 * so many words is as often right two days later.
 */
function findCandidates(evidence: Evidence, times: Float64Array): SparseRows {
  const { groups, texts } = evidence
  const mayMeet = (a: number, b: number) =>
    (isOneCut(evidence, a, b) || (groups[a] === 0) !== (groups[b] === 0)) && mayJoin(evidence, a, b)
  return findNeighbours(texts.rows, texts.terms, times, {
    count: MOST_CANDIDATES,
    leastCosine: CANDIDATE_COSINE,
    leastWeight: CANDIDATE_COSINE,
    fade: () => 1,
    reach: OUR_SPAN,
    mayMeet,
  }).rows
}

/** From an article without links to one that has some. */
function linkAcross({ groups }: Evidence, candidates: SparseRows, owns: Owns): Link[] {
  const isLoose = (at: number) => groups[at] === 0
  return linksOf(candidates, owns, (a, b) => isLoose(a) !== isLoose(b)).map(
    ([a, b, weight]): Link => (isLoose(a) ? [a, b, weight] : [b, a, weight]),
  )
}

/** Listed in a file of a thread, a reference is part of it, but of no story there unless it is near in words. */
function linkReferences({ articles, first, end }: StoryWindow, titles: SparseRows): Link[] {
  const links: Link[] = []
  const byThread = new Map<number, number[]>()
  for (const [later, { standing, thread, time, filed }] of articles.entries()) {
    if (standing !== 'cut' || time === null) continue
    const earlier = byThread.get(thread) ?? []
    byThread.set(thread, earlier)
    for (let at = earlier.length - 1; later >= first && later < end && at >= 0; at--) {
      const other = earlier[at] ?? 0
      if (time - (articles[other]?.time ?? 0) > OUR_SPAN) break
      if (filed === articles[other]?.filed) continue
      const cosine = cosineOf(titles, later, other)
      if (cosine >= THREAD_COSINE) links.push(filed ? [other, later, cosine] : [later, other, cosine])
    }
    earlier.push(later)
  }
  return links
}

/** Pairs of neighbours for which something holds, each once, the smaller place first. */
function linksOf(
  { offsets, columns, weights }: SparseRows,
  owns: Owns,
  holds: (a: number, b: number) => boolean,
): Link[] {
  const found = new Map<number, Link>()
  const rows = offsets.length - 1
  for (let row = 0; row < rows; row++) {
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) {
      const column = columns[at] ?? 0
      const [a, b] = row < column ? [row, column] : [column, row]
      const key = a * rows + b
      if (owns(a, b) && !found.has(key) && holds(a, b)) found.set(key, [a, b, weights[at] ?? 0])
    }
  }
  return [...found.values()]
}

/** Whether we may say of two articles that they are of one story, though nobody else does. */
function mayJoin(evidence: Evidence, a: number, b: number): boolean {
  const { articles, titles, texts } = evidence
  if (sameOutlet(evidence, a, b) || gapOf(articles, a, b) > OUR_SPAN) return false
  const terms = sharedColumns(titles.rows, a, b)
  if (terms < OUR_TERMS) return false
  const cosine = cosineOf(titles.rows, a, b)
  if (cosine >= OUR_COSINE) return true
  const weight = cosine * (titles.lengths[a] ?? 0) * (titles.lengths[b] ?? 0)
  if (cosine >= NAMES_COSINE && weight >= NAMES_WEIGHT && gapOf(articles, a, b) <= NAMES_SPAN) return true
  return (
    cosineOf(texts.rows, a, b) >= OUR_TEXT_COSINE && sharedColumns(texts.rows, a, b) >= terms + OUR_ASIDES
  )
}

function sameOutlet({ outlets }: Evidence, a: number, b: number): boolean {
  return outlets[a] === outlets[b]
}
