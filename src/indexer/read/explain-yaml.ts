/**
 * What a writer of front matter can do about a fault, where the parser says only what it met. Nothing of the text itself
 * is repeated, for it may be a secret.
 * @param said the parser's own words.
 * @param lines of the text, up to that in which the parser met the fault.
 */
export function explainYaml(said: string, lines: readonly string[]): string {
  for (const [fault, explain] of FAULTS) {
    if (said.includes(fault)) return typeof explain === 'string' ? explain : explain(lines)
  }
  return 'this is not valid YAML'
}

const NEEDS_QUOTES = 'a text that begins with this sign needs quotes around it'
const NO_SPACE = 'a plain space is missing after a colon or a dash, here or just above'

/** The first that fits holds. */
const FAULTS: readonly (readonly [
  said: string,
  explanation: string | ((lines: readonly string[]) => string),
])[] = [
  ['duplicated mapping key', 'the same key stands here twice'],
  ['unknown tag', `tags are not allowed; ${NEEDS_QUOTES}`],
  ['undeclared tag', `tags are not allowed; ${NEEDS_QUOTES}`],
  ['nesting', 'the front matter is nested too deeply'],
  ['unidentified alias', `anchors and aliases are not allowed; ${NEEDS_QUOTES}`],
  ['anchor node', `anchors and aliases are not allowed; ${NEEDS_QUOTES}`],
  ['tab characters', 'there is a tab in the indentation, where YAML takes only spaces'],
  ['indentation of a mapping entry', explainEntry],
  // A text that begins with > or | is taken for one that stands on the next lines.
  ['a line break is expected', NEEDS_QUOTES],
  ['indentation', 'the indentation is not valid YAML'],
  ['indented', 'the indentation is not valid YAML'],
  ['unexpected end of the', 'a quote or bracket is never closed, here or in a line above'],
  ['missed comma', 'a bracket is never closed, or a comma is missing between its parts'],
  ['unknown escape sequence', 'in double quotes a backslash is written twice'],
  [
    'single document',
    'a line of dots or dashes ends the YAML here, and more follows; front matter is closed by a line of ---',
  ],
  ['document separator', explainKey],
  ['implicit key', explainKey],
  ['a colon is missed', 'there is no key with a colon and a space after it'],
  ['non-printable', 'it contains control characters'],
  ['null byte', 'it contains control characters'],
]

/** The parser calls it bad indentation whenever a line goes on where it saw its end. */
function explainEntry(lines: readonly string[]): string {
  const line = lines.at(-1) ?? ''
  const value = /^\s*(?:- +)*[^\s:'"]+:\s+(\S.*)$/.exec(line)?.[1] ?? ''
  if (/^["']/.test(value))
    return "the text goes on behind its closing quote; within double quotes a quote is written \\\", within single ones ''"
  if (/^-\s/.test(value)) return `a list begins on the next line; ${NEEDS_QUOTES}`
  // What begins with a bracket is taken for a list or for keys, and what follows its end is too much.
  if (/^(?:[@`%[{\]},]|\?\s)/.test(value)) return NEEDS_QUOTES
  if (/:(?:\s|$)/.test(value)) return 'a text that holds a colon and a space needs quotes around it'
  return isSqueezed(lines) ? NO_SPACE : 'the indentation is not valid YAML'
}

function explainKey(lines: readonly string[]): string {
  return isSqueezed(lines)
    ? NO_SPACE
    : 'there is no key with a colon and a space after it, here or in the line before'
}

/** How many lines the parser may go on until it notices: what has no space goes on with the text before it. */
const NOTICED_AFTER = 3

/** Whether something else than a space stands behind a key's colon or an entry's dash, such as a no-break space. */
function isSqueezed(lines: readonly string[]): boolean {
  return lines.slice(-NOTICED_AFTER - 1).some((line) => /^ *(?:- +)*(?:[\w-]+:[^ \t/]|-[^ \t-])/.test(line))
}
