import type { Card } from '../../model/card.ts'
import { factsOf } from '../../model/card-files.ts'
import { breadthOf } from '../../model/ranking/balance.ts'
import type { PageSummary } from '../../model/shards.ts'
import { HOUR } from '../../model/time/day.ts'
import { toDaySteps } from '../../model/time/day-steps.ts'
import { startOf } from '../../model/time/zone.ts'
import { daysOf } from './days-of.ts'

/**
 * What a page of cards holds at most. Its bounds of time are the beginning of its first day and the end of its last
 * hour, and its days are named only where some are left out: so a directory is a fifth smaller, and says as much.
 */
export function summarisePage(hash: string, cards: readonly Card[]): PageSummary {
  const facts = cards.flatMap(factsOf)
  const newest = facts.reduce<number | null>((most, { time }) => larger(most, time), null)
  const days = daysOf(cards)
  const [first] = days
  const last = days.at(-1)
  const isUnbroken = days.every((day, at) => at === 0 || day - (days[at - 1] ?? day) === 1)
  return {
    hash,
    cards: cards.length,
    newest:
      newest === null || last === undefined
        ? null
        : Math.min((Math.floor(newest / HOUR) + 1) * HOUR, startOf(last + 1)) - 1,
    oldest: first === undefined ? null : startOf(first),
    quality: Math.max(...facts.map(({ quality }) => quality)),
    heat: Math.max(...facts.map(({ heat }) => heat)),
    breadth: Math.max(...cards.map(breadthOf)),
    ...(!isUnbroken && { days: toDaySteps(days) }),
  }
}

/** Lowest quality that the best article of a card has. */
export function lowestOf(cards: readonly Card[]): number {
  return Math.min(...cards.map((card) => Math.max(...factsOf(card).map(({ quality }) => quality))))
}

function larger(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b)
}
