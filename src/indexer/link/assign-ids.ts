import { compareIds } from '../../model/ranking/order.ts'
import { sha256 } from '../sha256.ts'

/** Digits where eight are not enough, for somebody has named a file as another one would be called. */
const MORE_DIGITS = 16

/**
 * The id of each article file: its name without `.md`. Where two have the same name, the first by path keeps it,
 * and the others get `-` and 8 hex digits of the hash of their path. Some systems take accents in names apart; put
 * together again, an article has one address wherever its site is built.
 * @param files paths relative to the data folder, in any order.
 */
export function assignIds(files: readonly string[]): Map<string, string> {
  const ids = new Map<string, string>()
  const taken = new Set<string>()
  for (const file of [...files].sort(compareIds)) {
    const name = file
      .slice(file.lastIndexOf('/') + 1)
      .replace(/\.md$/i, '')
      .normalize('NFC')
    const hash = sha256(file)
    const usual = [name, `${name}-${hash.slice(0, 8)}`].find((one) => !taken.has(one))
    const id = usual ?? `${name}-${hash.slice(0, MORE_DIGITS)}`
    taken.add(id)
    ids.set(file, id)
  }
  return ids
}
