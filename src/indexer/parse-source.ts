import type { Diagnostic } from '../model/diagnostic.ts'
import { parseFullYaml, YamlError } from './parse-yaml.ts'
import { readCertainYaml } from './read-certain-yaml.ts'
import { type RelatedMemory, readRelated } from './read-related.ts'
import { decodeUtf8, type SourceFile } from './read-sources.ts'
import { type FrontMatter, splitFrontMatter } from './split-front-matter.ts'
import { isMapping, listOf, type YamlMapping } from './yaml-value.ts'

/** A file as its text says it: the fields of its front matter, and the copies embedded in it. */
export interface ParsedSource {
  /** Path relative to the data folder. */
  readonly file: string
  readonly fields: YamlMapping
  readonly related: readonly YamlMapping[]
  /** Lines of the keys of the top level, from 1, for messages. */
  readonly lines: ReadonlyMap<string, number>
}

/** The fields of one file with front matter, or why it can't be read. */
export function parseSource(
  { file, byteText }: SourceFile,
  memory: RelatedMemory,
): ParsedSource | Diagnostic {
  const normalised = byteText.includes('\r\n') ? byteText.replaceAll('\r\n', '\n') : byteText
  const front = splitFrontMatter(normalised)
  if (!front)
    return skipped(file, 'no-front-matter', 1, 'it does not begin with front matter between --- lines')
  try {
    const fast = readFast(front, memory)
    if (fast) return { file, ...fast, lines: linesOfKeys(front) }
    const fields = parseFullYaml(decodeUtf8(front.whole))
    if (!isMapping(fields))
      return skipped(file, 'not-a-mapping', 2, 'the front matter is not a list of keys and values')
    return { file, fields, related: listOf(fields, 'related').filter(isMapping), lines: linesOfKeys(front) }
  } catch (error) {
    if (error instanceof YamlError) return skipped(file, 'bad-yaml', error.line + 2, error.message)
    throw error
  }
}

function readFast(
  front: FrontMatter,
  memory: RelatedMemory,
): { fields: YamlMapping; related: readonly YamlMapping[] } | null {
  const fields = readCertainYaml(decodeUtf8(front.head))
  if (!isMapping(fields ?? undefined)) return null
  if (front.related === null) {
    return isMapping(fields) ? { fields, related: listOf(fields, 'related').filter(isMapping) } : null
  }
  const related = readRelated(front.related, memory)
  return related && isMapping(fields) && !Object.hasOwn(fields, 'related') ? { fields, related } : null
}

/** Worked out at once, for a function that did it later would keep the whole text in memory. */
function linesOfKeys({ head, related, relatedAt }: FrontMatter): Map<string, number> {
  const lines = new Map<string, number>()
  let line = 2
  let at = 0
  for (const text of head.split('\n')) {
    // What follows `related` is the blob that nobody is told about; then counting a hundred kilobytes is for nothing.
    if (related !== null && at === relatedAt) {
      if (/^secured:/.test(text)) break
      line += 1 + countLines(related)
    }
    const key = /^([\w-]+):/.exec(text)?.[1]
    if (key !== undefined && !lines.has(key)) lines.set(key, line)
    at += text.length + 1
    line++
  }
  return lines
}

function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++
  return count
}

function skipped(file: string, code: string, line: number, reason: string): Diagnostic {
  return { severity: 'skipped', code, file, line, reason }
}
