import { NetworkError } from '../data/fetch-errors.ts'
import { loadAgain } from '../offline/load-again.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { BrokenPage } from './broken-page.tsx'
import { Page } from './page.tsx'
import { useSite } from './site-context.ts'

/** How browsers say that the code of a page could not be fetched, and how the bundler does of its styles. */
const IMPORT_FAILED = /dynamically imported module|importing a module script failed|unable to preload CSS/i

/** Stands in for a page whose code did not come, or that failed while it was shown. */
export function FailedPage({ error }: { readonly error: unknown }) {
  const { manifest } = useSite()
  if (!(error instanceof Error && IMPORT_FAILED.test(error.message))) return <BrokenPage error={error} />
  return (
    <Page title={null} siteTitle={manifest.title} busy={false}>
      <FailureNotice
        error={new NetworkError('The code of this page did not come.', { cause: error })}
        retry={() => void loadAgain(error)}
      />
    </Page>
  )
}
