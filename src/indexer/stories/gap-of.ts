/** Milliseconds between two of some articles, by their places; endless where one has no time. */
export function gapOf(articles: readonly { readonly time: number | null }[], a: number, b: number): number {
  const [one, other] = [articles[a]?.time ?? null, articles[b]?.time ?? null]
  return one === null || other === null ? Number.POSITIVE_INFINITY : Math.abs(one - other)
}
