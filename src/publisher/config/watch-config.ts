import { unwatchFile, watchFile } from 'node:fs'
import { resolve } from 'node:path'
import { CONFIG_FILES } from './load-config.ts'

/** How often the config file is looked at, in milliseconds. */
const LOOK_EVERY = 500

export interface ConfigWatch {
  /** Looks at another file, too. */
  readonly follow: (file: string) => void
  readonly end: () => void
}

/**
 * Tells whenever the config file or another one that is followed changes, comes or goes, one change after the other. By
 * looking, for editors put another file in its place, of which a watcher is not told.
 * @param named the file that a command line names; where it names none, any that would be found in the current folder.
 */
export function watchConfig(named: string, onChange: (file: string) => Promise<void>): ConfigWatch {
  const watched = new Set<string>()
  let turn = Promise.resolve()
  let ended = false
  const follow = (file: string) => {
    if (ended || watched.has(file)) return
    watched.add(file)
    watchFile(file, { interval: LOOK_EVERY }, (now, before) => {
      // Node also tells, once, of a file that is not there.
      if (now.mtimeMs !== before.mtimeMs || now.ino !== before.ino) turn = turn.then(() => onChange(file))
    })
  }
  for (const name of named === '' ? CONFIG_FILES : [named]) follow(resolve(name))
  return {
    follow,
    end: () => {
      ended = true
      for (const file of watched) unwatchFile(file)
    },
  }
}
