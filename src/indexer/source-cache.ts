import { createHash } from 'node:crypto'
import { readBlocks, writeBlocks } from './block-file.ts'
import { type CleanEntry, type CleanedFile, type CleanSource, stillHold } from './clean-source.ts'
import type { Surroundings } from './normalise-article.ts'

/** Article files of a block, some 0.5 MB of a real corpus: no block is much of all that is held at once. */
const PER_BLOCK = 256

/** Keeps what article files gave from one build to the next. */
export interface SourceCache {
  /** What a file gave when it had this stamp. */
  readonly recall: (file: string, stamp: string) => CleanedFile | undefined
  /** What any file gave that had these bytes. */
  readonly recallBytes: (file: string, stamp: string, hash: string) => CleanedFile | undefined
  readonly keep: (file: string, stamp: string, hash: string, cleaned: CleanedFile) => void
  /** Writes down what was kept and recalled; the rest is of files that are gone. */
  readonly save: () => void
}

interface KeptFile {
  readonly stamp: string
  /** SHA-256 of the file's bytes. */
  readonly hash: string
  readonly cleaned: CleanedFile
}

/** As it is written: embedded entries by their numbers, for most of them stand in many files. */
interface WrittenFile extends KeptFile {
  readonly related: readonly number[]
}

interface Block {
  /** Number of the first of its entries. */
  readonly first: number
  readonly entries: readonly CleanEntry[]
  readonly files: readonly WrittenFile[]
}

/**
 * @param path of its file, which may be deleted or harmed at any time: what can't be read is made anew.
 * @param program by whom and how it is made; what stands there under another name is none.
 */
export function openSourceCache(path: string, program: string, surroundings: Surroundings): SourceCache {
  const before = readKept(path, program, surroundings)
  let byHash: Map<string, KeptFile> | undefined
  const kept = new Map<string, KeptFile>()
  let isNew = false
  return {
    recall: (file, stamp) => {
      const found = before.get(file)
      if (!found || stamp === '' || found.stamp !== stamp) return undefined
      kept.set(file, found)
      return found.cleaned
    },
    recallBytes: (file, stamp, hash) => {
      byHash ??= new Map([...before.values()].map((one) => [one.hash, one]))
      const found = byHash.get(hash)
      if (!found) return undefined
      const cleaned = named(file, found.cleaned)
      kept.set(file, { stamp, hash, cleaned })
      isNew = true
      return cleaned
    },
    keep: (file, stamp, hash, cleaned) => {
      kept.set(file, { stamp, hash, cleaned })
      isNew = true
    },
    save: () => {
      if (isNew || kept.size < before.size) writeBlocks(path, toBlocks(program, kept))
    },
  }
}

/** The same under the path of another file. */
function named(file: string, cleaned: CleanedFile): CleanedFile {
  if (cleaned.source.file === file) return cleaned
  return {
    ...cleaned,
    source: { ...cleaned.source, file },
    said: cleaned.said.map((one) => ({ ...one, file })),
  }
}

function readKept(path: string, program: string, surroundings: Surroundings): Map<string, KeptFile> {
  const kept = new Map<string, KeptFile>()
  const entries = new Map<number, CleanEntry>()
  const blocks = readBlocks(path)
  if (blocks.next().value !== program) {
    blocks.return(undefined)
    return kept
  }
  for (const text of blocks) {
    const block: Block = JSON.parse(text)
    for (const [at, entry] of block.entries.entries())
      if (stillHold(entry.conditions, surroundings)) entries.set(block.first + at, entry)
    for (const { stamp, hash, cleaned, related } of block.files) {
      const source = withEntries(cleaned.source, related, entries)
      if (source && stillHold(cleaned.conditions, surroundings))
        kept.set(source.file, { stamp, hash, cleaned: { ...cleaned, source } })
    }
  }
  return kept
}

/** Nothing where an entry is missing. */
function withEntries(
  source: CleanSource,
  numbers: readonly number[],
  entries: ReadonlyMap<number, CleanEntry>,
): CleanSource | undefined {
  if (source.kind !== 'kept') return source
  const related = numbers.flatMap((number) => entries.get(number) ?? [])
  return related.length === numbers.length ? { ...source, related } : undefined
}

function* toBlocks(program: string, kept: ReadonlyMap<string, KeptFile>): Generator<string> {
  yield program
  const numbers = new Map<CleanEntry, number>()
  const byText = new Map<string, number>()
  let texts: string[] = []
  let files: string[] = []
  let first = 0
  const numberOf = (entry: CleanEntry) => {
    let number = numbers.get(entry)
    if (number === undefined) {
      const text = JSON.stringify(entry)
      // Entries of files that were read now and of those recalled are apart, though they say the same.
      const key = createHash('sha256').update(text).digest('base64')
      number = byText.get(key) ?? first + texts.length
      if (number === first + texts.length) texts.push(text)
      byText.set(key, number)
      numbers.set(entry, number)
    }
    return number
  }
  const close = () => {
    const block = `{"first":${first},"entries":[${texts.join(',')}],"files":[${files.join(',')}]}`
    first += texts.length
    texts = []
    files = []
    return block
  }
  for (const { stamp, hash, cleaned } of kept.values()) {
    const { source } = cleaned
    const related = source.kind === 'kept' ? source.related.map(numberOf) : []
    const bare = source.kind === 'kept' ? { ...source, related: [] } : source
    const file: WrittenFile = { stamp, hash, cleaned: { ...cleaned, source: bare }, related }
    files.push(JSON.stringify(file))
    if (files.length === PER_BLOCK) yield close()
  }
  if (files.length > 0) yield close()
}
