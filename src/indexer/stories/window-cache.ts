import { createHash } from 'node:crypto'
import type { StoryWindow } from './window.ts'
import type { WindowLinks } from './window-links.ts'

/**
 * Of what `findLinks` and all that it calls make of a window. A test fails where they make something else of the same
 * window: then this goes up, so that links of an earlier engine are not taken for those of this one.
 */
export const ENGINE_VERSION = 1

/** Keeps the links of windows from one build to the next. */
export interface WindowCache {
  /** Null where there are none. */
  readonly get: (key: string) => WindowLinks | null
  readonly set: (key: string, links: WindowLinks) => void
}

/** A hash of the engine's version and of all that the links of a window depend on. */
export function keyOfWindow({ articles, background, first, end }: StoryWindow): string {
  const hash = createHash('sha256').update(JSON.stringify([ENGINE_VERSION, first, end]))
  for (const { title, excerpt, time, provider, filed, standing, thread } of articles)
    hash.update(`\n${JSON.stringify([title, excerpt, time, provider, filed, standing, thread])}`)
  for (const { title, excerpt, provider } of background)
    hash.update(`\n${JSON.stringify([title, excerpt, provider])}`)
  return hash.digest('hex')
}
