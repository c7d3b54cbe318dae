import type { Surroundings } from './normalise-article.ts'

/** What was asked of the surroundings while a value was made of some bytes, and what they answered. */
export interface Conditions {
  /** When it was published, if that was asked, and whether it was ahead. */
  readonly time?: number
  readonly isAhead: boolean
  /** Paths that were looked for among the pictures, and whether they are there. */
  readonly paths?: readonly (readonly [path: string, isThere: boolean])[]
}

/** Takes down what is asked of the surroundings. */
export function watch({ isAhead, pictures }: Surroundings): {
  surroundings: Surroundings
  conditions: () => Conditions
} {
  let asked: Conditions = { isAhead: false }
  const paths: [string, boolean][] = []
  return {
    surroundings: {
      isAhead: (time) => {
        asked = { time, isAhead: isAhead(time) }
        return asked.isAhead
      },
      pictures: {
        has: (path) => {
          const isThere = pictures.has(path)
          paths.push([path, isThere])
          return isThere
        },
      },
    },
    conditions: () => (paths.length > 0 ? { ...asked, paths } : asked),
  }
}

/** Whether the surroundings at hand would answer the same. */
export function stillHold({ time, isAhead, paths }: Conditions, surroundings: Surroundings): boolean {
  return (
    (time === undefined || surroundings.isAhead(time) === isAhead) &&
    (paths === undefined || paths.every(([path, isThere]) => surroundings.pictures.has(path) === isThere))
  )
}
