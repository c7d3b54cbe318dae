import { Page } from '../app/page.tsx'
import { useSite } from '../app/site-context.ts'
import { Rich } from '../language/rich.tsx'
import { frameWords } from '../language/words/frame.ts'
import { listWords } from '../language/words/lists.ts'
import { Notice } from '../parts/notice.tsx'

export function NotFoundPage() {
  const { manifest } = useSite()
  return (
    <Page title={frameWords().notFound} siteTitle={manifest.title} busy={false} narrow>
      <Notice title={listWords().noPage} alert>
        <p>{listWords().noPageText}</p>
        <p>
          <Rich
            text={listWords().noPageWays}
            parts={{ front: '/', topics: '/topics', sources: '/sources' }}
          />
        </p>
      </Notice>
    </Page>
  )
}
