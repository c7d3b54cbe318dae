const PLAIN = /^[ -~]*$/

/** Text as search and grouping compare it: no case, no accents, no invisible characters. */
export function foldText(text: string): string {
  // Most words of most texts have nothing to fold but case, and normalising takes far longer than to see that.
  if (PLAIN.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/[\p{Mn}\u200b-\u200f\u2060\ufeff\u00ad]/gu, '')
    .toLowerCase()
}

/** The words of a text, folded. */
export function wordsOf(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The share of a text's words that are among some others. */
export function likeness(text: string, others: ReadonlySet<string>): number {
  const own = [...new Set(wordsOf(text))]
  return own.filter((word) => others.has(word)).length / Math.max(1, own.length)
}
