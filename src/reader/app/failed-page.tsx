import { useEffect, useState } from 'react'
import { isCodeMissing, NetworkError } from '../data/fetch-errors.ts'
import { loadAgain, loadOnceReached } from '../offline/load-again.ts'
import { useOnline } from '../offline/use-online.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { BrokenPage } from './broken-page.tsx'
import { Page } from './page.tsx'
import { useSite } from './site-context.ts'

/** Stands in for a page whose code did not come, or that failed while it was shown. */
export function FailedPage({ error }: { readonly error: unknown }) {
  return isCodeMissing(error) ? <MissingPage error={error} /> : <BrokenPage error={error} />
}

function MissingPage({ error }: { readonly error: Error }) {
  const { manifest } = useSite()
  const isOnline = useOnline()
  const [wasOnline] = useState(isOnline)
  // As what is read does, which is asked for again by itself.
  useEffect(() => {
    if (!isOnline || wasOnline) return
    const leaving = new AbortController()
    void loadOnceReached(error, leaving.signal)
    return () => leaving.abort()
  }, [isOnline, wasOnline, error])
  return (
    <Page title={null} siteTitle={manifest.title} busy={false}>
      <FailureNotice
        error={new NetworkError('The code of this page did not come.', { cause: error })}
        retry={() => void loadAgain(error)}
      />
    </Page>
  )
}
