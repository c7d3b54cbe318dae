import type { YamlValue } from './yaml-value.ts'

/**
 * Reads the small part of YAML that publishers' tools write: block mappings and sequences, and scalars on one
 * line. Some eight times as fast as a full parser, and it knows its limits: whatever could mean anything else
 * gives `undefined`, and the full parser decides.
 */
export function readCertainYaml(text: string): YamlValue | undefined {
  if (UNCERTAIN_CHARACTERS.test(text)) return undefined
  const lines: Line[] = []
  for (const raw of text.split('\n')) {
    let indent = 0
    while (raw.charCodeAt(indent) === SPACE) indent++
    if (indent < raw.length) lines.push({ indent, content: raw.slice(indent) })
  }
  const first = lines[0]
  if (!first) return undefined
  const reader = new CertainReader(lines)
  const value = reader.readBlock(first.indent)
  return reader.done ? value : undefined
}

interface Line {
  readonly indent: number
  readonly content: string
}

const SPACE = 32
/** Controls and tabs, lone carriage returns, and halves of surrogate pairs, which parsers treat each in its own way. */
const UNCERTAIN_CHARACTERS =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
const KEY = /^([A-Za-z_$][\w$-]*):(?: +|$)/
const DOUBLE_QUOTED = /^"(?:[^"\\]|\\["\\/nrt]|\\u[0-9a-fA-F]{4})*"$/
const SINGLE_QUOTED = /^'(?:[^']|'')*'$/
/** Begins with no indicator (a minus before a digit is none), and holds nothing that ends or continues it. */
const PLAIN = /^(?:[^\s"'&*!|>%@`#[\]{},?:-]|-\d)(?:[^:#\t]|:(?=[^\s])|(?<=[^\s])#)*$/
const MAX_DEPTH = 16

/** Thrown and caught in here alone, to leave any depth at once. */
const NOT_CERTAIN = Symbol('not certain')

class CertainReader {
  readonly #lines: Line[]
  #at = 0
  #depth = 0

  constructor(lines: Line[]) {
    this.#lines = lines
  }

  get done(): boolean {
    return this.#at >= this.#lines.length
  }

  /** The mapping or sequence whose lines begin at `indent`; undefined where anything is not certain. */
  readBlock(indent: number): YamlValue | undefined {
    try {
      return this.#block(indent)
    } catch (thrown) {
      if (thrown === NOT_CERTAIN) {
        this.#at = 0
        return undefined
      }
      throw thrown
    }
  }

  #block(indent: number): YamlValue {
    if (++this.#depth > MAX_DEPTH) throw NOT_CERTAIN
    const value = this.#lines[this.#at]?.content.startsWith('- ')
      ? this.#sequence(indent)
      : this.#mapping(indent)
    this.#depth--
    return value
  }

  #mapping(indent: number): YamlValue {
    const mapping: Record<string, YamlValue> = Object.create(null)
    for (let line = this.#lines[this.#at]; line && line.indent === indent; line = this.#lines[this.#at]) {
      if (line.content.startsWith('- ')) break
      const key = KEY.exec(line.content)
      const name = key?.[1]
      if (!key || name === undefined || name in mapping) throw NOT_CERTAIN
      this.#at++
      const rest = line.content.slice(key[0].length)
      mapping[name] = rest === '' ? this.#nested(indent) : readScalar(rest)
    }
    this.#expectEnd(indent)
    return mapping
  }

  #sequence(indent: number): YamlValue {
    const sequence: YamlValue[] = []
    for (let line = this.#lines[this.#at]; line && line.indent === indent; line = this.#lines[this.#at]) {
      if (!line.content.startsWith('- ')) break
      const rest = line.content.slice(2)
      if (KEY.test(rest)) {
        // "- key: value" opens a mapping whose keys stand two further in.
        this.#lines[this.#at] = { indent: indent + 2, content: rest }
        sequence.push(this.#block(indent + 2))
      } else {
        this.#at++
        sequence.push(readScalar(rest))
      }
    }
    this.#expectEnd(indent)
    return sequence
  }

  /** What follows a key without a value on its line: something further in, a sequence, or nothing. */
  #nested(indent: number): YamlValue {
    const next = this.#lines[this.#at]
    if (!next || next.indent < indent) return null
    if (next.indent > indent) return this.#block(next.indent)
    return next.content.startsWith('- ') ? this.#sequence(indent) : null
  }

  /** A line further in than its block continues a scalar, or is an error: both are for the full parser. */
  #expectEnd(indent: number): void {
    const next = this.#lines[this.#at]
    if (next && next.indent > indent) throw NOT_CERTAIN
  }
}

function readScalar(text: string): YamlValue {
  if (text === '[]') return []
  if (DOUBLE_QUOTED.test(text)) {
    if (!text.includes('\\')) return text.slice(1, -1)
    const value: unknown = JSON.parse(text)
    if (typeof value === 'string') return value
  }
  if (SINGLE_QUOTED.test(text)) return text.slice(1, -1).replaceAll("''", "'")
  if (PLAIN.test(text) && !/\s$/.test(text)) return text
  throw NOT_CERTAIN
}
