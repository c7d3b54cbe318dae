import { cutLine } from './cut-line.ts'

export interface Wrapped {
  readonly lines: readonly string[]
  /** Of the letters, in pixels. */
  readonly size: number
}

/** Largest first: a headline has the largest with which it fits. */
const STEPS = [
  { size: 76, lines: 3 },
  { size: 62, lines: 4 },
  { size: 52, lines: 4 },
] as const

/**
 * A headline in lines of about the same length, as large as it fits; what is too long for any size ends in an ellipsis.
 * @param measure the width of a text, in parts of the size of its letters.
 * @param width in pixels.
 */
export function wrapHeadline(text: string, measure: (text: string) => number, width: number): Wrapped {
  const words = text.split(/\s+/).filter(Boolean)
  for (const { size, lines: most } of STEPS) {
    const limit = width / size
    const lines = fill(words, measure, limit)
    const fits = lines.length <= most && lines.every((line) => measure(line) <= limit)
    if (fits) return { lines: balance(words, measure, limit, lines), size }
  }
  const { size, lines: most } = STEPS[STEPS.length - 1] ?? STEPS[0]
  const limit = width / size
  const kept = fill(words, measure, limit).slice(0, most)
  return { lines: kept.map((line, at) => cutLine(line, measure, limit, at === kept.length - 1)), size }
}

/** As many words a line as there is room for. */
function fill(words: readonly string[], measure: (text: string) => number, limit: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || measure(longer) <= limit) {
      line = longer
      continue
    }
    lines.push(line)
    line = word
  }
  return line === '' ? lines : [...lines, line]
}

/** No more lines, and none of them much shorter than the others: the narrowest that takes as many. */
function balance(
  words: readonly string[],
  measure: (text: string) => number,
  limit: number,
  filled: readonly string[],
): readonly string[] {
  let best = filled
  for (let narrower = limit * 0.95; narrower > limit / 2; narrower -= limit * 0.05) {
    const lines = fill(words, measure, narrower)
    if (lines.length > filled.length) break
    if (lines.every((line) => measure(line) <= limit)) best = lines
  }
  return best
}
