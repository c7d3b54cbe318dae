import { type Diagnostic, warning } from '../diagnostic.ts'
import { parseYaml, YamlError } from './parse-yaml.ts'
import { fieldOf, isList, isMapping, type YamlValue } from './yaml-value.ts'

export const EDITS_FILE = 'stories.yaml'
/** What others call such a file: whoever wrote one is told what it has to be called here. */
export const OTHER_EDITS_FILE = 'stories.yml'

/** What an editor says of stories, and on which line. */
export type StoryEdit =
  | { readonly kind: 'join' | 'split'; readonly line: number; readonly ids: readonly string[] }
  | { readonly kind: 'lead'; readonly line: number; readonly id: string }

export interface ReadEdits {
  readonly edits: readonly StoryEdit[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads the editor's word: a list whose entries are `join: [id, id …]`, `split: [id …]` or `lead: id`. An entry that
 * says something else is left out and said.
 */
export function readEdits(text: string): ReadEdits {
  let value: YamlValue
  try {
    value = parseYaml(text)
  } catch (error) {
    if (!(error instanceof YamlError)) throw error
    return { edits: [], diagnostics: [warning(EDITS_FILE, 'bad-yaml', error.line + 1, error.message)] }
  }
  if (value === null || value === '') return { edits: [], diagnostics: [] }
  if (!isList(value))
    return {
      edits: [],
      diagnostics: [warning(EDITS_FILE, 'not-a-list', 1, 'it is not a list of join, split and lead')],
    }
  const lines = linesOfEntries(text)
  const read = value.map((entry, index) => readEntry(entry, lines[index] ?? 1))
  return {
    edits: read.flatMap((one) => ('kind' in one ? one : [])),
    diagnostics: read.flatMap((one) => ('kind' in one ? [] : one)),
  }
}

function readEntry(entry: YamlValue, line: number): StoryEdit | Diagnostic {
  if (!isMapping(entry) || Object.keys(entry).length !== 1)
    return warning(EDITS_FILE, 'bad-edit', line, 'an entry says one of join, split and lead')
  const lead = fieldOf(entry, 'lead')
  if (typeof lead === 'string' && lead !== '') return { kind: 'lead', line, id: lead }
  for (const kind of ['join', 'split'] as const) {
    const ids = fieldOf(entry, kind)
    const least = kind === 'join' ? 2 : 1
    if (ids !== undefined && isTexts(ids) && new Set(ids).size >= least)
      return { kind, line, ids: [...new Set(ids)] }
  }
  return warning(
    EDITS_FILE,
    'bad-edit',
    line,
    'it takes join: [two ids or more], split: [one id or more], or lead: id',
  )
}

/** Where the entries of a list begin, counted from 1. */
function linesOfEntries(text: string): number[] {
  const lines = text.split('\n')
  const indent = lines.find((line) => /^ *-(?:\s|$)/.test(line))?.search(/-/) ?? 0
  return lines.flatMap((line, index) =>
    line.search(/\S/) === indent && /^ *-(?:\s|$)/.test(line) ? index + 1 : [],
  )
}

function isTexts(value: YamlValue): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string' && one !== '')
}
