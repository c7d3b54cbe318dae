import type { Article } from '../article.ts'
import type { Card } from '../card.ts'
import { compareNewest } from './order.ts'

/** How many stories a reader can ask for. */
export const CATCH_UP_SIZES = [5, 10, 20] as const

/** A story with something new. */
export interface Candidate {
  readonly card: Card
  /** The article that speaks for it. */
  readonly lead: Article
  /** What it is about, in one topic; null where no topic tells it apart. */
  readonly topic: string | null
  /** How many of its articles are new, copies counted once. */
  readonly fresh: number
}

/** A story of the list, and how it came there. */
export interface PickedStory {
  readonly candidate: Candidate
  /** Its place among all candidates, from 1. */
  readonly rank: number
  /** The round in which it was taken, from 1. */
  readonly round: number
}

/** How many articles of a story, references included and copies once, are newer than a time, up to the edition. */
export function freshCount({ points, articles }: Card, since: number, edition: number): number {
  const times = points ?? articles.flatMap(({ time }) => time ?? [])
  return times.filter((time) => time > since && time <= edition).length
}

/**
 * Some stories, spread over topics and outlets. Those with most that is new come first, then the better scored, then
 * the newest. From the top, each is taken whose topic and outlet were not taken yet; where that leaves too few, what
 * is left is gone through in another round.
 */
export function pickCatchUp(candidates: readonly Candidate[], wanted: number): PickedStory[] {
  const picks: PickedStory[] = []
  let left = [...candidates].sort(compareCandidates).map((candidate, at) => ({ candidate, rank: at + 1 }))
  for (let round = 1; picks.length < wanted && left.length > 0; round++) {
    const topics = new Set<string | null>()
    const outlets = new Set<string>()
    left = left.filter(({ candidate, rank }) => {
      const { topic, lead } = candidate
      if (picks.length === wanted || outlets.has(lead.provider) || (topic !== null && topics.has(topic)))
        return true
      picks.push({ candidate, rank, round })
      topics.add(topic)
      outlets.add(lead.provider)
      return false
    })
  }
  return picks
}

function compareCandidates(a: Candidate, b: Candidate): number {
  const byTime = (one: Candidate) => ({ id: one.card.story, time: one.card.articles[0]?.time ?? null })
  return b.fresh - a.fresh || b.lead.quality - a.lead.quality || compareNewest(byTime(a), byTime(b))
}
