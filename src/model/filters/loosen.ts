import type { Filters } from './filters.ts'
import { mutesAnything, NO_MUTES } from './mutes.ts'
import type { Taste } from './taste.ts'

/** What can keep something out of a list, in the order in which a reader is told. */
export const HIDERS = ['floor', 'dates', 'type', 'topics', 'sources', 'words', 'mutes', 'read'] as const
export type Hider = (typeof HIDERS)[number]

interface Asked {
  readonly filters: Filters
  readonly taste: Taste
}

/** The same request without one of what cuts it down; null where that does not. */
export function loosen({ filters, taste }: Asked, hider: Hider): Asked | null {
  const without = (some: Partial<Filters>): Asked => ({ filters: { ...filters, ...some }, taste })
  switch (hider) {
    case 'floor':
      return filters.minQuality > 0 ? without({ minQuality: 0 }) : null
    case 'dates':
      return filters.from || filters.to ? without({ from: null, to: null }) : null
    case 'type':
      return filters.type ? without({ type: null }) : null
    case 'topics':
      return filters.topics.length > 0 ? without({ topics: [] }) : null
    case 'sources':
      return filters.sources.length > 0 ? without({ sources: [] }) : null
    case 'words':
      return filters.words ? without({ words: '' }) : null
    case 'mutes':
      return mutesAnything(taste.mutes) ? { filters, taste: { ...taste, mutes: NO_MUTES } } : null
    case 'read':
      return taste.skips ? { filters, taste: { ...taste, skips: null } } : null
  }
}
