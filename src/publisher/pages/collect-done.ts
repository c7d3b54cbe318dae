import type { KeptPage } from './kept-pages.ts'
import { openPageFolder } from './page-folder.ts'
import type { DonePage } from './print-work.ts'

/** Puts files in place, and keeps a list of those that are. */
export interface DoneFiles {
  readonly put: (file: NewFile) => void
  /** Takes a file for done that an earlier build made of the same; false where there is none. */
  readonly keep: (file: string, key: string) => boolean
  /** All that was done since the last time. */
  readonly take: () => readonly DonePage[]
}

interface NewFile extends Pick<DonePage, 'file' | 'key' | 'isPrinted'> {
  readonly content: string | Uint8Array
}

/** @param kept files of an earlier build. */
export function collectDone(site: string, kept: ReadonlyMap<string, KeptPage>): DoneFiles {
  const folder = openPageFolder(site)
  let done: DonePage[] = []
  return {
    put: ({ file, key, content, isPrinted }) => {
      const sum = folder.put(file, content)
      done.push({ file, key, sum, stamp: folder.stamp(file), isPrinted })
    },
    keep: (file, key) => {
      const held = kept.get(file)
      if (held?.[0] !== key) return false
      const [, sum, then] = held
      const stamp = folder.holds(file, sum, then)
      if (stamp !== null) done.push({ file, key, sum, stamp, isPrinted: false })
      return stamp !== null
    },
    take: () => {
      const taken = done
      done = []
      return taken
    },
  }
}
