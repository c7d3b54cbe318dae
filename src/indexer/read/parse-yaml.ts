import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml'
import { explainYaml } from './explain-yaml.ts'
import { readCertainYaml } from './read-certain-yaml.ts'
import type { YamlValue } from './yaml-value.ts'

/** Text that is not YAML, or YAML that nobody should write into front matter. */
export class YamlError extends Error {
  override name = 'YamlError'
  /** Counted from 0, within the text. */
  readonly line: number

  /** @param message never holds anything of the text itself, which may be a secret. */
  constructor(message: string, line: number, options?: ErrorOptions) {
    super(message, options)
    this.line = line
  }
}

/** After a last line of dashes, as front matter has it, stands no second document. */
const END = /\n---\s*$/

/**
 * The value of a YAML text, by the fast reader where it is certain, else by the full one.
 * @throws {YamlError}
 */
export function parseYaml(text: string): YamlValue {
  return readCertainYaml(text) ?? parseFullYaml(text)
}

/**
 * The value of a YAML text by a full parser: texts only (failsafe schema), no anchors, no tags of one's own.
 * @throws {YamlError}
 */
export function parseFullYaml(text: string): YamlValue {
  try {
    return toValue(load(text.replace(END, ''), { schema: FAILSAFE_SCHEMA, listener: forbidAnchors }))
  } catch (error) {
    // The parser quotes the text around the fault in its message: only the place is passed on.
    if (error instanceof YAMLException) {
      const reached = error.mark?.line ?? lineOfSecond(text)
      const said = error.reason ?? ''
      const lines = text.split('\n').slice(0, reached + 1)
      const line = /\b(?:tag|anchor)/.test(said) ? lineOfSign(lines) : reached
      throw new YamlError(explainYaml(said, lines), line)
    }
    if (error instanceof RangeError) throw new YamlError('the front matter is nested too deeply', 0)
    throw error
  }
}

/** The line on which a second document begins, of which the parser does not say where it is; else the first. */
function lineOfSecond(text: string): number {
  const lines = text.split('\n')
  return Math.max(
    0,
    lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)(?:\s|$)/.test(line)),
  )
}

/** The line in which a value begins with a tag or an anchor: the parser notices that only where the value has ended. */
function lineOfSign(lines: readonly string[]): number {
  const at = lines.findLastIndex((line) => /^\s*(?:- +)*(?:\S.*?:\s+)?[!&]/.test(line))
  return at < 0 ? lines.length - 1 : at
}

/** Anchors make bombs (a few lines that stand for billions of values), and no publisher needs them. */
function forbidAnchors(this: { anchor?: string | null; line?: number }): void {
  if (!this.anchor) return
  const place = { buffer: '', column: 0, line: this.line ?? 0, name: '', position: 0, snippet: '' }
  throw new YAMLException('anchor node', place)
}

const MAX_DEPTH = 64

/** The parser's value with mappings that inherit nothing, so that every key is an own one. */
function toValue(value: unknown, depth = 0): YamlValue {
  if (depth > MAX_DEPTH) throw new YamlError('the front matter is nested too deeply', 0)
  if (typeof value === 'string' || value === null) return value
  if (Array.isArray(value)) return value.map((one) => toValue(one, depth + 1))
  if (typeof value !== 'object') return null
  const mapping: Record<string, YamlValue> = Object.create(null)
  for (const [key, one] of Object.entries(value)) mapping[key] = toValue(one, depth + 1)
  return mapping
}
