import { Outlet } from 'react-router-dom'
import { isArchive } from '../../model/time/edition.ts'
import { type Site, SiteContext } from '../app/site-context.ts'
import type { Clock } from '../time/format-time.ts'
import { ClockContext } from '../time/use-clock.ts'
import { type Arrival, ArrivalContext } from './arrival.ts'
import { type FirstView, isTimeless } from './first-view.ts'

/**
 * Gives what stands in the place of the frame where a page is printed into one that was printed before: it says to the
 * page what the frame would, and shows nothing itself. No page that is printed so has ids that go by its place in the
 * tree, or these would be others.
 */
export function pageAlone(view: FirstView) {
  const {
    manifest,
    topics: { topics },
    printedAt,
  } = view
  const site: Site = { manifest, newer: null, showNewer: () => {}, topics, lastVisit: null }
  const arriving: Arrival = { printedAt: null, isWhole: true, isTimeless: isTimeless(view) }
  const clock: Clock = { now: printedAt, archive: isArchive(manifest.edition, printedAt), printed: true }
  return (
    <SiteContext value={site}>
      <ArrivalContext value={arriving}>
        <ClockContext value={clock}>
          <Outlet />
        </ClockContext>
      </ArrivalContext>
    </SiteContext>
  )
}
