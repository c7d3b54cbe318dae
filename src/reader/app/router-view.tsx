import { startTransition, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { Router, renderMatches } from 'react-router-dom'
import { base } from './base.ts'
import { MissingCode } from './catch-failure.tsx'
import type { ReaderRouter } from './start-router.ts'

/** Shows the place that a router is at. */
export function RouterView({ router }: { readonly router: ReaderRouter }) {
  const [{ location, action, matches, failure }, setPlace] = useState(router.place)
  useLayoutEffect(
    () =>
      router.follow((place, softly) => {
        // Browsers paint nothing between the two pages, so that there is no use in making the second bit by bit.
        if (softly && 'startViewTransition' in document)
          document.startViewTransition(() => flushSync(() => setPlace(place)))
        else startTransition(() => setPlace(place))
      }),
    [router],
  )
  return (
    <Router basename={base} location={location} navigationType={action} navigator={router}>
      <MissingCode value={failure}>{renderMatches(matches)}</MissingCode>
    </Router>
  )
}
