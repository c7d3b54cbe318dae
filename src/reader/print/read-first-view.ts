import type { FirstView } from './first-view.ts'

/** Where a printed page has its data. */
const PLACE = 'first-view'

/** What came with the page; null where it came without, and everything is to be fetched. */
export function readFirstView(): FirstView | null {
  const text = document.getElementById(PLACE)?.textContent
  return text ? JSON.parse(text) : null
}

/** As of when what came with the page is: now, or long ago where the browser had kept the page itself. */
export function pageReadAt(): number {
  const [navigation] = performance.getEntriesByType('navigation')
  const isKept = navigation instanceof PerformanceNavigationTiming && navigation.transferSize === 0
  return isKept ? 0 : Date.now()
}
