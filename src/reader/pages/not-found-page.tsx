import { Link } from 'react-router-dom'
import { Page } from '../app/page.tsx'
import { useSite } from '../app/site-context.ts'
import { Notice } from '../parts/notice.tsx'

export function NotFoundPage() {
  const { manifest } = useSite()
  return (
    <Page title="Not found" siteTitle={manifest.title} busy={false} narrow>
      <Notice title="There is no such page" alert>
        <p>The address may have a slip in it, or the page may have moved.</p>
        <p>
          Go to the <Link to="/">newest stories</Link>, <Link to="/topics">all topics</Link> or{' '}
          <Link to="/sources">all sources</Link>.
        </p>
      </Notice>
    </Page>
  )
}
