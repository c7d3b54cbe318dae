import { hash } from 'node:crypto'
import { sha256 } from '../sha256.ts'
import type { StoryWindow, WindowText } from './window.ts'
import type { WindowLinks } from './window-links.ts'

/**
 * Of what `findLinks` and all that it calls make of a window. A test fails where they make something else of the same
 * window: then this goes up, so that links of an earlier engine are not taken for those of this one.
 */
export const ENGINE_VERSION = 5

/** Keeps the links of windows from one build to the next. */
export interface WindowCache {
  /** Null where there are none. */
  readonly get: (key: string) => WindowLinks | null
  readonly set: (key: string, links: WindowLinks) => void
}

/** A hash of what a window sees of a text. Many windows see the same, and each is hashed once. */
export function digestText({ title, excerpt, provider }: WindowText): string {
  return hash('sha256', JSON.stringify([title, excerpt, provider]), 'base64')
}

/**
 * A hash of the engine's version and of all that the links of a window depend on.
 * @param digests of the texts of its articles, and then of its background.
 */
export function keyOfWindow({ articles, first, end }: StoryWindow, digests: readonly string[]): string {
  const facts = articles.map(({ time, filed, standing, thread }) => `${time} ${filed} ${standing} ${thread}`)
  const parts = [JSON.stringify([ENGINE_VERSION, first, end]), ...facts, ...digests]
  return sha256(parts.join('\n'))
}
