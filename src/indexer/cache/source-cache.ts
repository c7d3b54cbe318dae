import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import type { CleanedFile } from '../read/clean-source.ts'
import type { Surroundings } from '../read/normalise-article.ts'
import type { HoldText } from '../read/text-store.ts'
import { writeBlocks } from './block-file.ts'
import { type KeptFile, NOTHING, readKept, toBlocks } from './source-blocks.ts'

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

/** What changed since all was written is written to a file beside it, until it is this share of all. */
const MOST_BESIDE = 0.1

/**
 * @param path of its file, which may be deleted or harmed at any time: what can't be read is made anew.
 * @param hold puts texts where they take less memory.
 * @param program by whom and how it is made; what stands there under another name is none.
 */
export function openSourceCache(
  path: string,
  program: string,
  surroundings: Surroundings,
  hold: HoldText,
): SourceCache {
  const beside = `${path}-new`
  const { name, ...all } = readKept(path, program, surroundings, NOTHING, hold)
  const inPlace = new Set(all.files.values())
  const before = name === null ? all.files : readKept(beside, name, surroundings, all, hold).files
  let byHash: Map<string, KeptFile> | undefined
  const kept = new Map<string, KeptFile>()
  let isNew = false
  const keep = (file: string, one: KeptFile) => {
    kept.set(file, one)
    isNew = true
  }
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
      keep(file, { stamp, hash, cleaned })
      return cleaned
    },
    keep: (file, stamp, hash, cleaned) => keep(file, { stamp, hash, cleaned }),
    save: () => {
      let added = 0
      for (const one of kept.values()) if (!inPlace.has(one)) added++
      const gone = inPlace.size + added - kept.size
      if (name === null || added + gone > MOST_BESIDE * kept.size) {
        writeBlocks(path, toBlocks([program, nameOf(kept)], kept, NOTHING, before.size > 0))
        rmSync(beside, { force: true })
      } else if (isNew) {
        const others = new Map([...kept].filter(([, one]) => !inPlace.has(one)))
        writeBlocks(beside, toBlocks([name, ''], others, all, true))
      }
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

/** A name for all that is written in one file, so that what stood beside another state of it is not taken for its. */
function nameOf(kept: ReadonlyMap<string, KeptFile>): string {
  const name = createHash('sha256')
  for (const [file, { stamp, hash }] of kept) name.update(`${JSON.stringify([file, stamp, hash])}\n`)
  return name.digest('hex')
}
