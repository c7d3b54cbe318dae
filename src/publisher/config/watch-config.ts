import { unwatchFile, watchFile } from 'node:fs'
import { resolve } from 'node:path'
import { CONFIG_FILES } from './load-config.ts'

/** How often the config file is looked at, in milliseconds. */
const LOOK_EVERY = 500

/**
 * Tells whenever the config file changes, comes or goes, one change after the other. By looking, for editors put another
 * file in its place, of which a watcher is not told.
 * @param named the file that a command line names; where it names none, any that would be found in the current folder.
 * @returns ends it.
 */
export function watchConfig(named: string, onChange: (file: string) => Promise<void>): () => void {
  const files = (named === '' ? CONFIG_FILES : [named]).map((name) => resolve(name))
  let turn = Promise.resolve()
  for (const file of files)
    watchFile(file, { interval: LOOK_EVERY }, (now, before) => {
      // Node also tells, once, of a file that is not there.
      if (now.mtimeMs !== before.mtimeMs || now.ino !== before.ino) turn = turn.then(() => onChange(file))
    })
  return () => {
    for (const file of files) unwatchFile(file)
  }
}
