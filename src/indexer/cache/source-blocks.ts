import { hash } from 'node:crypto'
import type { CleanEntry, CleanedFile, CleanSource } from '../read/clean-source.ts'
import { stillHold } from '../read/conditions.ts'
import type { Surroundings } from '../read/normalise-article.ts'
import type { HoldText } from '../read/text-store.ts'
import { readByteBlocks } from './block-file.ts'

/** Article files of a block, some 0.5 MB of a real corpus: no block is much of all that is held at once. */
const PER_BLOCK = 256

/** What a file gave, and how it is known again. */
export interface KeptFile {
  readonly stamp: string
  /** SHA-256 of the file's bytes. */
  readonly hash: string
  readonly cleaned: CleanedFile
}

/** As it is written: texts by their bytes, embedded entries by their numbers, for most of them stand in many files. */
interface WrittenFile extends Omit<KeptFile, 'cleaned'> {
  readonly cleaned: Omit<CleanedFile, 'source'>
  readonly source: WrittenSource
}

type WrittenSource = Exclude<CleanSource, { kind: 'kept' }> | WrittenKept

type WrittenKept = Omit<Extract<CleanSource, { kind: 'kept' }>, 'text' | 'related'> & {
  readonly text: number
  readonly related: readonly number[]
}

type WrittenEntry = Omit<CleanEntry, 'text'> & { readonly text: number | null }

/**
 * The facts of a block, one line of JSON. After it come all texts, those of the entries and then those of the files, as
 * they are: as part of the JSON they would be twice escaped, and to read them took two thirds of the time.
 */
interface Block {
  /** Number of the first of its entries. */
  readonly first: number
  readonly entries: readonly WrittenEntry[]
  readonly files: readonly WrittenFile[]
}

/** What a file of the cache holds, together with the file that it stands beside. */
export interface Held {
  readonly files: ReadonlyMap<string, KeptFile>
  /** Embedded entries by their numbers. */
  readonly entries: ReadonlyMap<number, CleanEntry>
  /** The number after the last. */
  readonly end: number
}

export const NOTHING: Held = { files: new Map(), entries: new Map(), end: 0 }

/**
 * @param to the name that the file must begin with, or it is none of ours.
 * @param all what the file holds that it stands beside.
 * @param hold puts texts where they take less memory.
 * @returns with its own name; null where there is no such file.
 */
export function readKept(
  path: string,
  to: string,
  surroundings: Surroundings,
  all: Held,
  hold: HoldText,
): Held & { readonly name: string | null } {
  const files = new Map(all.files)
  const entries = new Map(all.entries)
  let { end } = all
  const blocks = readByteBlocks(path)
  const isTheirs = blocks.next().value?.toString() === to
  const name = blocks.next().value?.toString() ?? null
  if (!isTheirs || name === null) {
    blocks.return(undefined)
    return { ...all, name: null }
  }
  for (const bytes of blocks) {
    const lineEnd = bytes.indexOf('\n')
    const block: Block = JSON.parse(bytes.toString('utf8', 0, lineEnd))
    let at = lineEnd + 1
    const next = (length: number) => {
      at += length
      return bytes.subarray(at - length, at)
    }
    for (const [place, { text: length, ...entry }] of block.entries.entries()) {
      const text = length === null ? null : next(length)
      if (stillHold(entry.conditions, surroundings))
        entries.set(block.first + place, { ...entry, text: text && hold(text) })
    }
    for (const { stamp, hash, cleaned, source } of block.files) {
      const text = next(source.kind === 'kept' ? source.text : 0)
      if (!stillHold(cleaned.conditions, surroundings)) continue
      const read = source.kind === 'kept' ? toSource(source, text, entries, hold) : source
      if (read) files.set(read.file, { stamp, hash, cleaned: { ...cleaned, source: read } })
    }
    end = Math.max(end, block.first + block.entries.length)
  }
  return { files, entries, end, name }
}

/** Nothing where an entry is missing. */
function toSource(
  source: WrittenKept,
  text: Buffer,
  entries: ReadonlyMap<number, CleanEntry>,
  hold: HoldText,
): CleanSource | undefined {
  const related = source.related.flatMap((number) => entries.get(number) ?? [])
  return related.length === source.related.length ? { ...source, text: hold(text), related } : undefined
}

/**
 * @param all of the file that it is to stand beside, whose entries need not be written again.
 * @param isMixed whether some entries were recalled and others read now: equal ones are then objects of their own.
 */
export function* toBlocks(
  head: readonly string[],
  kept: ReadonlyMap<string, KeptFile>,
  all: Held,
  isMixed: boolean,
): Generator<string> {
  yield* head
  const numbers = new Map([...all.entries].map(([number, entry]) => [entry, number]))
  const byText = new Map<string, number>()
  let entries: string[] = []
  let entryTexts: string[] = []
  let files: string[] = []
  let fileTexts: string[] = []
  let first = all.end
  const numberOf = (entry: CleanEntry) => {
    let number = numbers.get(entry)
    if (number === undefined) {
      const text = entry.text?.read() ?? null
      const facts = JSON.stringify({ ...entry, text: lengthOf(text) } satisfies WrittenEntry)
      const key = isMixed ? hash('sha256', `${facts}\n${text}`, 'base64') : ''
      number = byText.get(key) ?? first + entries.length
      if (number === first + entries.length) {
        entries.push(facts)
        entryTexts.push(text ?? '')
      }
      if (isMixed) byText.set(key, number)
      numbers.set(entry, number)
    }
    return number
  }
  const close = () => {
    const facts = `{"first":${first},"entries":[${entries.join(',')}],"files":[${files.join(',')}]}`
    const block = [facts, '\n', ...entryTexts, ...fileTexts].join('')
    first += entries.length
    entries = []
    entryTexts = []
    files = []
    fileTexts = []
    return block
  }
  for (const { stamp, hash, cleaned } of kept.values()) {
    const { source: of, ...rest } = cleaned
    const text = of.kind === 'kept' ? of.text.read() : null
    const source: WrittenSource =
      of.kind === 'kept' ? { ...of, text: lengthOf(text) ?? 0, related: of.related.map(numberOf) } : of
    const file: WrittenFile = { stamp, hash, cleaned: rest, source }
    files.push(JSON.stringify(file))
    fileTexts.push(text ?? '')
    if (files.length === PER_BLOCK) yield close()
  }
  if (files.length > 0) yield close()
}

/** Bytes of a text. */
function lengthOf(text: string | null): number | null {
  return text === null ? null : Buffer.byteLength(text)
}
