import { mkdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { putFileSync } from '../put-file.ts'
import { sha256 } from '../sha256.ts'
import type { WindowCache } from '../stories/window-cache.ts'
import { type WindowLinks, WindowLinksSchema } from '../stories/window-links.ts'
import { removeUnused } from './remove-unused.ts'

/** Within the folder given, which may hold other things. */
const FOLDER = 'stories'
const NAME = /^[0-9a-f]{64}$/

/**
 * Links of windows, one file each, in a folder that may be deleted at any time. The first line of a file is the hash of
 * the rest: what is damaged, cut off or not of this program's making is taken for absent, and found anew.
 * @param now the build's clock, in milliseconds.
 * @throws where the folder can't be made.
 */
export function openWindowCache(cacheDir: string, now: number): WindowCache {
  const folder = join(cacheDir, FOLDER)
  mkdirSync(folder, { recursive: true })
  removeUnused(folder, NAME, now)
  return {
    get: (key) => {
      const path = join(folder, key)
      const links = readLinks(path)
      if (links !== null) utimesSync(path, new Date(now), new Date(now))
      return links
    },
    set: (key, links) => {
      const path = join(folder, key)
      const body = JSON.stringify(links)
      putFileSync(path, `${sha256(body)}\n${body}`)
      utimesSync(path, new Date(now), new Date(now))
    },
  }
}

function readLinks(path: string): WindowLinks | null {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return null
  const text = readFileSync(path, 'utf8')
  const end = text.indexOf('\n')
  const body = text.slice(end + 1)
  if (end < 0 || text.slice(0, end) !== sha256(body)) return null
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), WindowLinksSchema), body)
  return parsed.success ? parsed.output : null
}
