/** The orders in which a story's coverage can be read. */
export const COVERAGE_ORDERS = ['time', 'quality', 'source'] as const

/** How a story's page shows its coverage, as its address says it. */
export interface CoverageView {
  readonly order: (typeof COVERAGE_ORDERS)[number]
  /** Domain of the one source that is shown; null for all. */
  readonly source: string | null
}

/** Reads the query of a story's address; what makes no sense is left out. */
export function parseCoverageView(query: URLSearchParams): CoverageView {
  const order = COVERAGE_ORDERS.find((one) => one === query.get('order')) ?? 'time'
  return { order, source: query.get('source') || null }
}

/** The query that says how coverage is shown, without what is the default. */
export function formatCoverageView({ order, source }: CoverageView): string {
  const query = new URLSearchParams()
  if (order !== 'time') query.set('order', order)
  if (source !== null) query.set('source', source)
  return query.toString()
}
