import { readCertainYaml } from './read-certain-yaml.ts'
import { decodeUtf8 } from './read-sources.ts'
import { isMapping, type YamlMapping } from './yaml-value.ts'

/** Entries of `related` that have been read before, by their text. */
export type RelatedMemory = Map<string, YamlMapping>

/**
 * The entries of a `related` block, or undefined where the fast reader is not certain of one of them.
 *
 * Publishers embed full copies of articles, the same ones in many files: of 94,531 entries in one real
 * corpus 4,159 differ. So the block is cut into its entries by lines, and each distinct text is read once.
 * An entry that is certain by itself leaves nothing open at its end, which is why cutting by lines is safe.
 * @param block the bytes of the block, one character each.
 */
export function readRelated(block: string, memory: RelatedMemory): YamlMapping[] | undefined {
  const indent = /^ *(?=- )/.exec(block)
  if (!indent) return block.trim() === '' ? [] : undefined
  const separator = `\n${indent[0]}- `
  const entries: YamlMapping[] = []
  for (let from = 0; from < block.length; ) {
    const next = block.indexOf(separator, from)
    const to = next === -1 ? block.length : next + 1
    const text = block.slice(from, to)
    let entry = memory.get(text)
    if (!entry) {
      const value = readCertainYaml(decodeUtf8(text))
      const only = Array.isArray(value) && value.length === 1 ? value[0] : undefined
      if (!isMapping(only)) return undefined
      entry = only
      // A slice would keep the whole file in memory for as long as it is a key.
      memory.set(structuredClone(text), entry)
    }
    entries.push(entry)
    from = to
  }
  return entries
}
