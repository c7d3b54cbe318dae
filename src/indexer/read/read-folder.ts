import { statSync } from 'node:fs'
import { join } from 'node:path'
import { compareIds } from '../../model/ranking/order.ts'
import type { SourceCache } from '../cache/source-cache.ts'
import { type Diagnostic, isDiagnostic, skipped } from '../diagnostic.ts'
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

/** What others call such files: whoever wrote one waits for what it says, and is told that it is not read. */
const OTHER_NAMES = {
  articles: /\.(?:markdown|mdx|mdown|mkdn?|md\.txt)$/i,
  topics: /\.(?:md|markdown|json|toml)$/i,
  providers: /\.(?:ya?ml|markdown|mdx|mdown|json|toml)$/i,
}
const MARKDOWN = /\.md$/i
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

/** Takes down what is wrong with a file. */
type Say = (diagnostic: Diagnostic) => void

/** Reads, parses and cleans everything in a data folder. Only this and what it calls read the folder. */
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
  const say: Say = (diagnostic) => diagnostics.push(diagnostic)
  for (const listed of [articles, topics, providers]) {
    for (const file of listed.others)
      say(skipped(file, 'not-a-file', 1, 'it is neither a file nor a folder; links are not followed'))
    for (const file of listed.barred) say(skipped(file, 'unreadable', 1, 'the folder cannot be read'))
  }
  for (const [name, { files }, ending] of [
    ['articles', articles, '.md'],
    ['topics', topics, '.yaml'],
    ['providers', providers, '.md'],
  ] as const) {
    for (const file of files.filter((path) => OTHER_NAMES[name].test(path)))
      say(skipped(file, 'other-name', 1, `${name} are files that end in ${ending}`))
  }
  const articleFiles = articles.files.filter((file) => MARKDOWN.test(file))
  const pictures = new Set(assets.files.filter((file) => PICTURE.test(file)))
  const memory = new RelatedMemory()
  const surroundings = makeSurroundings(now, pictures)
  const cache = openCache?.(surroundings)
  const reading = { surroundings, clean, memory, cache, say, onProgress }
  const sources = readArticles(dataDir, articleFiles, reading)
  cache?.save()
  return {
    sources: sources.sort((a, b) => compareIds(a.file, b.file)),
    topics: readTopics(dataDir, topics.files, say),
    providers: readProviders(dataDir, providers.files, memory, say),
    edits: readEditsOf(dataDir, say),
    pictures,
    diagnostics,
  }
}

function readTopics(dataDir: string, files: readonly string[], say: Say): TopicFile[] {
  const yaml = files.filter((file) => /\.ya?ml$/i.test(file))
  return readParsed(dataDir, yaml, say, ({ file, bytes }) => {
    const fields = parseYaml(bytes.toString('utf8'))
    return isMapping(fields)
      ? { file, fields }
      : skipped(file, 'not-a-mapping', 1, 'it is not a list of keys and values')
  })
}

function readProviders(
  dataDir: string,
  files: readonly string[],
  memory: RelatedMemory,
  say: Say,
): RawProvider[] {
  const domains = new Set<string>()
  const markdown = files.filter((file) => MARKDOWN.test(file))
  const described = readParsed(dataDir, markdown, say, (source) => {
    const parsed = parseSource(source, memory)
    return isDiagnostic(parsed) ? parsed : readProvider(parsed, domains)
  })
  return described.map(({ provider }) => provider)
}

function readEditsOf(dataDir: string, say: Say): StoryEdit[] {
  const edits: StoryEdit[] = []
  readSources(dataDir, findEdits(dataDir, say), (source) => {
    if (isDiagnostic(source)) say(source)
    else {
      const read = readEdits(source.bytes.toString('utf8'))
      edits.push(...read.edits)
      read.diagnostics.forEach(say)
    }
  })
  return edits
}

/** The editor's file, if there is one. A pipe would never end, and a name that is nearly right be waited for in vain. */
function findEdits(dataDir: string, say: Say): string[] {
  const found = lookAt(join(dataDir, EDITS_FILE))
  if (found === 'file') return [EDITS_FILE]
  if (found === 'other')
    say(skipped(EDITS_FILE, 'not-a-file', 1, 'it is not a regular file that can be read'))
  else if (lookAt(join(dataDir, OTHER_EDITS_FILE)) !== 'nothing')
    say(skipped(OTHER_EDITS_FILE, 'other-name', 1, `it is only read under the name ${EDITS_FILE}`))
  return []
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

/** Reads small files and parses each. */
function readParsed<T extends { readonly file: string }>(
  dataDir: string,
  files: readonly string[],
  say: Say,
  parse: (source: SourceFile) => T | Diagnostic,
): T[] {
  const found: T[] = []
  readSources(dataDir, files, (source) => {
    if (isDiagnostic(source)) return say(source)
    try {
      const parsed = parse(source)
      if (isDiagnostic(parsed)) say(parsed)
      else found.push(parsed)
    } catch (error) {
      if (!(error instanceof YamlError)) throw error
      say(skipped(source.file, 'bad-yaml', error.line + 1, error.message))
    }
  })
  return found.sort((a, b) => compareIds(a.file, b.file))
}
