import type { Kept } from '../kept/records.ts'

/** Only a search that asks for it depends on what is saved. */
export function asksForSaved(words: string): boolean {
  return /is:saved/i.test(words)
}

/** What is saved, with its times, as searching takes it. */
export function savedTimes(saved: Kept['saved']): ReadonlyMap<string, number | null> {
  return new Map([...saved.values()].map(({ key, glimpse }) => [key, glimpse.time]))
}
