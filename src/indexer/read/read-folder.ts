import { statSync } from 'node:fs'
import { join } from 'node:path'
import { compareIds } from '../../model/ranking/order.ts'
import type { SourceCache } from '../cache/source-cache.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { CleanFile, CleanSource } from './clean-source.ts'
import { listFiles } from './list-files.ts'
import { makeSurroundings, type Surroundings } from './normalise-article.ts'
import { parseSource } from './parse-source.ts'
import { parseYaml, YamlError } from './parse-yaml.ts'
import { readArticles } from './read-articles.ts'
import { EDITS_FILE, OTHER_EDITS_FILE, readEdits, type StoryEdit } from './read-edits.ts'
import { readProvider } from './read-provider.ts'
import { RelatedMemory } from './read-related.ts'
import { readSources, type SourceFile } from './read-sources.ts'
import type { RawProvider } from './record.ts'
import { skipped } from './skipped.ts'
import { isMapping, type YamlMapping } from './yaml-value.ts'

export interface TopicFile {
  readonly file: string
  readonly fields: YamlMapping
}

/** A data folder's files in clean values, all in the order of their paths. */
export interface FolderContent {
  readonly sources: CleanSource[]
  readonly topics: readonly TopicFile[]
  readonly providers: readonly RawProvider[]
  /** The editor's word on stories. */
  readonly edits: readonly StoryEdit[]
  /** Paths of the pictures in the folder. */
  readonly pictures: ReadonlySet<string>
  readonly diagnostics: readonly Diagnostic[]
}

/** As others call such files: whoever wrote one waits for its article. */
const OTHER_NAME = /\.(?:markdown|mdx|mdown)$/i
const PICTURE = /\.(?:svg|png|jpe?g|webp|avif|gif)$/i

export interface ReadOptions {
  /** The build's clock, in milliseconds. */
  readonly now: number
  /** Cleans each article file as soon as it is parsed. */
  readonly clean: CleanFile
  /** Opens what an earlier build made of article files. */
  readonly openCache?: ((surroundings: Surroundings) => SourceCache) | undefined
  /** Called as article files are read. */
  readonly onProgress: (done: number, total: number) => void
}

/** Reads, parses and cleans everything in a data folder. Only this and what it calls touch the disk. */
export async function readFolder(
  dataDir: string,
  { now, clean, openCache, onProgress }: ReadOptions,
): Promise<FolderContent> {
  const [articles, topics, providers, assets] = await Promise.all([
    listFiles(dataDir, 'articles'),
    listFiles(dataDir, 'topics'),
    listFiles(dataDir, 'providers'),
    listFiles(dataDir, 'assets'),
  ])
  const diagnostics: Diagnostic[] = []
  for (const listed of [articles, topics, providers]) {
    for (const file of listed.others)
      diagnostics.push(skipped(file, 'not-a-file', 1, 'it is not a regular file'))
    for (const file of listed.barred)
      diagnostics.push(skipped(file, 'unreadable', 1, 'the folder cannot be read'))
  }
  const articleFiles = articles.files.filter((file) => /\.md$/i.test(file))
  for (const file of articles.files.filter((path) => OTHER_NAME.test(path)))
    diagnostics.push(skipped(file, 'other-name', 1, 'articles are files that end in .md'))
  const pictures = new Set(assets.files.filter((file) => PICTURE.test(file)))
  const memory = new RelatedMemory()
  const surroundings = makeSurroundings(now, pictures)
  const cache = openCache?.(surroundings)
  const sources = readArticles(dataDir, articleFiles, {
    surroundings,
    clean,
    memory,
    cache,
    say: (diagnostic) => diagnostics.push(diagnostic),
    onProgress,
  })
  cache?.save()
  const topicFiles = readParsed(dataDir, topics.files, /\.ya?ml$/i, diagnostics, ({ file, bytes }) => {
    const fields = parseYaml(bytes.toString('utf8'))
    return isMapping(fields) ? { file, fields } : null
  })
  const domains = new Set<string>()
  const providerFiles = readParsed(dataDir, providers.files, /\.md$/i, diagnostics, (source) => {
    const parsed = parseSource(source, memory)
    const described = 'severity' in parsed ? parsed : readProvider(parsed, domains)
    if (!('severity' in described)) return described
    diagnostics.push(described)
    return undefined
  })
  const edits: StoryEdit[] = []
  readSources(dataDir, findEdits(), (source) => {
    if ('severity' in source) diagnostics.push(source)
    else {
      const read = readEdits(source.bytes.toString('utf8'))
      edits.push(...read.edits)
      diagnostics.push(...read.diagnostics)
    }
  })
  return {
    sources: sources.sort((a, b) => compareIds(a.file, b.file)),
    topics: topicFiles,
    providers: providerFiles.map(({ provider }) => provider),
    edits,
    pictures,
    diagnostics,
  }

  /** A pipe would never end, and a name that is nearly right be waited for in vain. */
  function findEdits(): string[] {
    const found = lookAt(join(dataDir, EDITS_FILE))
    if (found === 'file') return [EDITS_FILE]
    if (found === 'other')
      diagnostics.push(skipped(EDITS_FILE, 'not-a-file', 1, 'it is no regular file that can be read'))
    else if (lookAt(join(dataDir, OTHER_EDITS_FILE)) !== 'nothing')
      diagnostics.push(skipped(OTHER_EDITS_FILE, 'other-name', 1, `it is read by the name ${EDITS_FILE}`))
    return []
  }
}

/** What is at a path; links are followed, and one that leads round in a circle is no file. */
function lookAt(path: string): 'file' | 'other' | 'nothing' {
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    if (!found) return 'nothing'
    return found.isFile() ? 'file' : 'other'
  } catch {
    return 'other'
  }
}

/** Reads small files and parses each; null from `parse` means that it holds no mapping. */
function readParsed<T extends { readonly file: string }>(
  dataDir: string,
  files: readonly string[],
  ending: RegExp,
  diagnostics: Diagnostic[],
  parse: (source: SourceFile) => T | null | undefined,
): T[] {
  const found: T[] = []
  readSources(
    dataDir,
    files.filter((file) => ending.test(file)),
    (source) => {
      if ('severity' in source) {
        diagnostics.push(source)
        return
      }
      try {
        const parsed = parse(source)
        if (parsed) found.push(parsed)
        else if (parsed === null)
          diagnostics.push(skipped(source.file, 'not-a-mapping', 1, 'it is not a list of keys and values'))
      } catch (error) {
        if (!(error instanceof YamlError)) throw error
        diagnostics.push({ ...skipped(source.file, 'bad-yaml', 1, error.message), line: error.line + 1 })
      }
    },
  )
  return found.sort((a, b) => compareIds(a.file, b.file))
}
