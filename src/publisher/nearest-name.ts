import { editDistance } from '../model/search/edit-distance.ts'

/** More changes than this make another word of a name, not a slip. */
const SLIP = 3

/** What somebody most likely meant who wrote a name that there isn't; null where none is near. */
export function nearestName(written: string, known: readonly string[]): string | null {
  const near = known
    .map((name) => ({ name, distance: editDistance(written.toLowerCase(), name.toLowerCase(), SLIP) }))
    .filter(({ name, distance }) => distance <= Math.min(SLIP, name.length / 2))
    .sort((a, b) => a.distance - b.distance)
  return near[0]?.name ?? null
}
