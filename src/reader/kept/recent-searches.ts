import type { Edit, Kept } from './records.ts'

/** How many searches are kept. */
const KEPT = 20

/** The last searches, the newest first. */
export function recentSearches(searches: Kept['searches']): string[] {
  return [...searches.values()].sort((a, b) => b.at - a.at).map(({ key }) => key)
}

/** Notes that something was searched for, and lets go of what was searched for long ago. */
export function searchedEdits(searches: Kept['searches'], text: string, now: number): Edit[] {
  const key = text.trim()
  if (key === '') return []
  const old = recentSearches(searches)
    .filter((one) => one !== key)
    .slice(KEPT - 1)
  return [
    { store: 'searches', key, record: { key, at: now } },
    ...old.map((one): Edit => ({ store: 'searches', key: one, record: null })),
  ]
}
