import type { Article } from '../../model/article.ts'
import { compareIds } from '../../model/ranking/order.ts'
import { DisjointSets } from '../disjoint-sets.ts'
import { likenessOf, shinglesOf } from '../stories/shingles.ts'
import { similarPairs } from '../stories/similar-pairs.ts'

/**
 * The least share of shingles (three words in a row, of title and excerpt) that makes a copy. Of the pairs by
 * different outlets within the threads of a real corpus, 60,364 are less alike than 0.1, and 302 more; they are
 * rarest from 0.3 to 0.6, and of those read there nearly all from 0.43 on were one text, hardly any below.
 */
const COPY = 0.45
/** With as few articles all pairs are compared: nothing is missed, and it is as fast. */
const FEW = 30

/**
 * The same text at several outlets of a story. Each group has one article of an outlet, the one that stands for all
 * first: published, then the earliest, then the smallest id. An outlet that repeats itself gives an update, which is
 * no copy.
 * @param coverage articles of one story.
 * @returns groups of ids; articles without a copy are in none.
 */
export function findCopies(coverage: readonly Article[]): string[][] {
  if (new Set(coverage.map((article) => article.provider)).size < 2) return []
  const shingles = coverage.map(({ title, excerpt }) => shinglesOf(`${title} ${excerpt}`))
  const sets = new DisjointSets(coverage.length)
  const pairs = coverage.length <= FEW ? allPairs(coverage.length) : similarPairs(shingles)
  for (const [a, b] of pairs) {
    const [one, other] = [shingles[a], shingles[b]]
    if (!one || !other || coverage[a]?.provider === coverage[b]?.provider) continue
    if (likenessOf(one, other) >= COPY) sets.union(a, b)
  }
  return sets
    .members()
    .map((places) => places.flatMap((at) => coverage[at] ?? []).sort(compareOriginals))
    .map((group) => onePerOutlet(group).map((article) => article.id))
    .filter((ids) => ids.length > 1)
    .sort((a, b) => compareIds(a[0] ?? '', b[0] ?? ''))
}

function allPairs(count: number): [number, number][] {
  return Array.from({ length: count }, (_, b) =>
    Array.from({ length: b }, (_, a): [number, number] => [a, b]),
  ).flat()
}

function onePerOutlet(group: readonly Article[]): Article[] {
  const heard = new Set<string>()
  return group.filter(({ provider }) => !heard.has(provider) && heard.add(provider))
}

function compareOriginals(a: Article, b: Article): number {
  const early = (article: Article) => article.time ?? Number.POSITIVE_INFINITY
  const byTime = early(a) === early(b) ? 0 : early(a) - early(b)
  return Number(b.published) - Number(a.published) || byTime || compareIds(a.id, b.id)
}
