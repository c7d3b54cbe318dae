import type { Card } from '../../model/card.ts'
import { factsOf } from '../../model/card-files.ts'
import { dayAt } from '../../model/time/zone.ts'

/** Days on which something of some cards came, in days since 1970, ascending. */
export function daysOf(cards: readonly Card[]): number[] {
  const days = cards.flatMap((card) =>
    factsOf(card).flatMap(({ time }) => (time === null ? [] : dayAt(time))),
  )
  return [...new Set(days)].sort((a, b) => a - b)
}
