/** Where the front matter of a file lies in its bytes. */
export interface FrontMatter {
  /** First byte after the opening `---` line. */
  readonly from: number
  /** After the last byte of the front matter. */
  readonly to: number
  /** First byte after the line `related:`, or null where there is no such line of the top level. */
  readonly related: number | null
}

const OPENING = /^(?:\u00ef\u00bb\u00bf)?---[ \t]*\n/
const CLOSING = /^\n---[ \t]*(?:\n|$)/
const RELATED = '\nrelated:\n'
/** More than the longest opening or closing line that anybody writes. */
const LINE = 64

/** Finds the front matter between its `---` lines; null where there is none. */
export function splitFrontMatter(bytes: Buffer): FrontMatter | null {
  const from = OPENING.exec(bytes.toString('latin1', 0, LINE))?.[0].length
  if (from === undefined) return null
  // The closing line, and that of the related entries, may follow the opening one at once.
  const to = closingLine(bytes, from - 1) ?? bytes.length
  const at = bytes.indexOf(RELATED, from - 1)
  return { from, to, related: at === -1 || at >= to ? null : at + RELATED.length }
}

/** After the last byte before the line that closes the front matter. */
function closingLine(bytes: Buffer, from: number): number | null {
  for (let at = bytes.indexOf('\n---', from); at !== -1; at = bytes.indexOf('\n---', at + 1)) {
    if (CLOSING.test(bytes.toString('latin1', at, at + LINE))) return at + 1
  }
  return null
}
