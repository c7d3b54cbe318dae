/** How the document came to be here, as the browser has it; undefined where it doesn't say. */
export function arrivalKind(): NavigationTimingType | undefined {
  const [arrival] = performance.getEntriesByType('navigation')
  return (arrival as PerformanceNavigationTiming | undefined)?.type
}
