export interface FrontMatter {
  /** Everything but `related`. */
  readonly head: string
  /** The lines under `related:`, or null where it is missing or written on its own line. */
  readonly related: string | null
  /** Where in the head those lines were taken out. */
  readonly relatedAt: number
  /** The front matter as it stands. */
  readonly whole: string
}

/**
 * The front matter of a file, between its `---` lines; null where there is none. Looks at ASCII alone, so that it
 * takes a text as well as its bytes.
 */
export function splitFrontMatter(text: string): FrontMatter | null {
  const start = /^(?:\ufeff|\u00ef\u00bb\u00bf)?---[ \t]*\n/.exec(text)
  if (!start) return null
  const end = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/g
  // The closing line may follow the opening one at once.
  end.lastIndex = start[0].length - 1
  const found = end.exec(text)
  const whole = text.slice(start[0].length, found ? found.index + 1 : undefined)
  const at = whole.startsWith('related:\n') ? 0 : whole.indexOf('\nrelated:\n') + 1
  if (at === 0 && !whole.startsWith('related:\n'))
    return { head: whole, related: null, relatedAt: whole.length, whole }
  const from = at + 'related:\n'.length
  // The block ends at the next line that begins a key of the top level.
  const next = /\n[^\s-]/g
  next.lastIndex = from - 1
  const to = (next.exec(whole)?.index ?? whole.length - 1) + 1
  return { head: whole.slice(0, at) + whole.slice(to), related: whole.slice(from, to), relatedAt: at, whole }
}
