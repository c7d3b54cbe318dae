import { type Diagnostic, skipped } from '../diagnostic.ts'
import { parseFullYaml, YamlError } from './parse-yaml.ts'
import { readCertainYaml } from './read-certain-yaml.ts'
import { type RelatedEntry, type RelatedMemory, readRelated } from './read-related.ts'
import type { SourceFile } from './read-sources.ts'
import { type FrontMatter, splitFrontMatter } from './split-front-matter.ts'
import { isMapping, listOf, type YamlMapping } from './yaml-value.ts'

/** A file as its text says it: the fields of its front matter, and the copies embedded in it. */
export interface ParsedSource {
  /** Path relative to the data folder. */
  readonly file: string
  readonly fields: YamlMapping
  readonly related: readonly RelatedEntry[]
  /** The line of a key of the top level, from 1, for messages; 1 where there is no such key. */
  readonly lineOf: (key: string) => number
}

/** The fields of one file with front matter, or why it can't be read. */
export function parseSource({ file, bytes }: SourceFile, memory: RelatedMemory): ParsedSource | Diagnostic {
  const unix = bytes.includes('\r\n') ? Buffer.from(bytes.toString('utf8').replaceAll('\r\n', '\n')) : bytes
  const front = splitFrontMatter(unix)
  if (!front) {
    const isToml = unix.toString('latin1', 0, 4) === '+++\n'
    const other = isToml ? '; what stands between +++ lines is TOML, and is not read' : ''
    return skipped(
      file,
      'no-front-matter',
      1,
      `it does not begin with front matter between --- lines${other}`,
    )
  }
  try {
    const fast = readFast(unix, front, memory)
    if (fast) return { file, ...fast }
    const whole = unix.toString('utf8', front.from, front.to)
    const fields = parseFullYaml(whole)
    if (!isMapping(fields)) {
      return skipped(file, 'not-a-mapping', 2, 'the front matter is not a list of keys and values')
    }
    return { file, fields, related: relatedOf(fields), lineOf: (key) => lineOfKey(whole, key, 2) ?? 1 }
  } catch (error) {
    if (!(error instanceof YamlError)) throw error
    const open = front.to === unix.length ? '; no line of --- closes the front matter' : ''
    return skipped(file, 'bad-yaml', error.line + 2, error.message + open)
  }
}

function readFast(
  bytes: Buffer,
  front: FrontMatter,
  memory: RelatedMemory,
): Omit<ParsedSource, 'file'> | null {
  const { from, to, related: at } = front
  const block = at === null ? null : readRelated(bytes, at, to, memory)
  if (block === undefined) return null
  const before = bytes.toString('utf8', from, at === null ? to : at - 'related:\n'.length)
  const after = block === null ? '' : bytes.toString('utf8', block.end, to)
  const fields = readCertainYaml(before + after)
  if (!isMapping(fields) || (block !== null && Object.hasOwn(fields, 'related'))) return null
  // What follows `related` is mostly the blob that nobody is told about: its line is not worth counting.
  const told = after !== '' && !/^\s*secured:/.test(after)
  const afterLine = told ? countLines(bytes.toString('latin1', from, block?.end ?? to)) + 2 : 1
  return {
    fields,
    related: block?.entries ?? relatedOf(fields),
    // Keeps these two short texts in memory, and never the whole file.
    lineOf: (key) =>
      block !== null && key === 'related'
        ? countLines(before) + 2
        : (lineOfKey(before, key, 2) ?? (told ? lineOfKey(after, key, afterLine) : null) ?? 1),
  }
}

/** What is no mapping is an entry that says nothing, so that somebody is told of it. */
function relatedOf(fields: YamlMapping): RelatedEntry[] {
  return listOf(fields, 'related').map((entry) => ({ fields: () => (isMapping(entry) ? entry : {}) }))
}

function lineOfKey(text: string, key: string, firstLine: number): number | null {
  const at = `\n${text}`.indexOf(`\n${key}:`)
  return at === -1 ? null : firstLine + countLines(text.slice(0, at))
}

function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++
  return count
}
