import { addTo } from '../../indexer/add-to.ts'

/**
 * Does a job for each of some things, one at a time in each lane, a few lanes at once.
 * @param laneOf things of one lane wait for each other.
 */
export async function inLanes<T>(
  things: readonly T[],
  laneOf: (thing: T) => string,
  atOnce: number,
  job: (thing: T) => Promise<void>,
): Promise<void> {
  const lanes = new Map<string, T[]>()
  for (const thing of things) addTo(lanes, laneOf(thing), thing)
  const waiting = [...lanes.values()]
  const work = async () => {
    for (let lane = waiting.shift(); lane !== undefined; lane = waiting.shift()) {
      for (const thing of lane) await job(thing)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}
