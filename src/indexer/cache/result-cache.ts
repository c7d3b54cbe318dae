import { sha256 } from '../sha256.ts'
import { readBlocks, writeBlocks } from './block-file.ts'

/** Results of a block of the file, some 100 KB. */
const PER_BLOCK = 1024

/** What a pure function gave. */
export interface KeptResult {
  /** As JSON. */
  readonly value: string
  /** Hashes of the shards that it added. */
  readonly shards: readonly string[]
  /** Keys of results that it was made of, which may have shards of their own. */
  readonly inner: readonly string[]
}

/** Keeps what pure functions gave, by hashes of all that they were given, from one build to the next. */
export interface ResultCache {
  readonly find: (key: string) => KeptResult | undefined
  readonly keep: (key: string, result: KeptResult) => void
  /** Says that a result is of use to the next build, too, and so is all that it was made of. */
  readonly use: (key: string) => void
  /** Stamps of shards that were whole, by their hashes. */
  readonly stamps: ReadonlyMap<string, string>
  /** Writes down what was kept and of use, and forgets the rest. */
  readonly save: (stamps: ReadonlyMap<string, string>) => void
}

interface Block {
  readonly results: readonly (readonly [key: string, result: KeptResult])[]
  readonly stamps: readonly (readonly [hash: string, stamp: string])[]
}

/**
 * @param path of its file, which may be deleted or harmed at any time.
 * @param program whose results they are; those of another are none.
 */
export function openResultCache(path: string, program: string): ResultCache {
  const results = new Map<string, KeptResult>()
  const before = new Map<string, string>()
  const blocks = readBlocks(path)
  if (blocks.next().value === program) {
    for (const text of blocks) {
      const block: Block = JSON.parse(text)
      for (const [key, result] of block.results) results.set(key, result)
      for (const [hash, stamp] of block.stamps) before.set(hash, stamp)
    }
  } else blocks.return(undefined)
  const used = new Map<string, KeptResult>()
  const use = (key: string) => {
    const result = results.get(key)
    if (!result || used.has(key)) return
    used.set(key, result)
    result.inner.forEach(use)
  }
  return {
    find: (key) => results.get(key),
    keep: (key, result) => {
      results.set(key, result)
      use(key)
    },
    use,
    stamps: before,
    save: (stamps) => writeBlocks(path, toBlocks(program, used, stamps)),
  }
}

/** What a pure function gives that adds no shards, or what it gave an earlier build. */
export function recallValue<T>(
  results: ResultCache | undefined,
  inputs: () => readonly string[],
  make: () => T,
): T {
  if (!results) return make()
  const key = keyOf(inputs())
  const found = results.find(key)
  if (found) {
    results.use(key)
    return JSON.parse(found.value)
  }
  const value = make()
  results.keep(key, { value: JSON.stringify(value), shards: [], inner: [] })
  return value
}

/** The key of a result: a hash of the function's name and of all that it is given, none of which has a line break. */
export function keyOf(inputs: readonly string[]): string {
  return sha256(inputs.join('\n')).slice(0, 32)
}

function* toBlocks(
  program: string,
  results: ReadonlyMap<string, KeptResult>,
  stamps: ReadonlyMap<string, string>,
): Generator<string> {
  yield program
  const last: Block = { results: [], stamps: [...stamps] }
  yield JSON.stringify(last)
  let open: [string, KeptResult][] = []
  const close = () => {
    const block: Block = { results: open, stamps: [] }
    open = []
    return JSON.stringify(block)
  }
  for (const entry of results) {
    open.push(entry)
    if (open.length === PER_BLOCK) yield close()
  }
  if (open.length > 0) yield close()
}
