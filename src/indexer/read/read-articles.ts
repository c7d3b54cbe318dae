import { join } from 'node:path'
import { stampOf } from '../cache/file-stamp.ts'
import type { SourceCache } from '../cache/source-cache.ts'
import { type Diagnostic, isDiagnostic } from '../diagnostic.ts'
import { sha256 } from '../sha256.ts'
import type { CleanedFile, CleanFile, CleanSource } from './clean-source.ts'
import type { Surroundings } from './normalise-article.ts'
import { parseSource } from './parse-source.ts'
import type { RelatedMemory } from './read-related.ts'
import { readSources, type SourceFile } from './read-sources.ts'

export interface ReadArticlesOptions {
  readonly surroundings: Surroundings
  /** Cleans each file as soon as it is parsed. */
  readonly clean: CleanFile
  readonly memory: RelatedMemory
  /** What an earlier build made of the same files. */
  readonly cache: SourceCache | undefined
  readonly say: (diagnostic: Diagnostic) => void
  /** Called as files are read. */
  readonly onProgress: (done: number, total: number) => void
}

/**
 * Reads, parses and cleans article files. With a cache, a file that looks as it did is not read, and one that was read
 * before under any name is not parsed.
 */
export function readArticles(
  dataDir: string,
  files: readonly string[],
  { surroundings, clean, memory, cache, say, onProgress }: ReadArticlesOptions,
): CleanSource[] {
  const sources: CleanSource[] = []
  const take = ({ source, said }: CleanedFile) => {
    sources.push(source)
    said.forEach(say)
  }
  let done = 0
  const tell = () => onProgress(++done, files.length)
  // The stamp of the file that is read next, taken before that: what is written to it meanwhile gives it another.
  let stamp = ''
  readSources(dataDir, filesToRead(), (source) => {
    if (isDiagnostic(source)) say(source)
    else read(source)
    tell()
  })
  return sources

  function* filesToRead(): Generator<string> {
    for (const file of files) {
      stamp = cache ? stampOf(join(dataDir, file)) : ''
      const recalled = cache?.recall(file, stamp)
      if (recalled) {
        take(recalled)
        tell()
      } else yield file
    }
  }

  function read(source: SourceFile): void {
    const { file, bytes } = source
    const hash = cache ? sha256(bytes) : ''
    const recalled = cache?.recallBytes(file, stamp, hash)
    const parsed = recalled ?? parseSource(source, memory)
    if (isDiagnostic(parsed)) say(parsed)
    else if ('said' in parsed) take(parsed)
    else {
      const cleaned = clean(parsed, surroundings)
      cache?.keep(file, stamp, hash, cleaned)
      take(cleaned)
    }
  }
}
