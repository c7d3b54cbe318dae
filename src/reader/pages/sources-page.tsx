import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Source } from '../../model/shards.ts'
import { foldText } from '../../model/words.ts'
import { Page } from '../app/page.tsx'
import { useSite } from '../app/site-context.ts'
import { sourcesQuery } from '../data/queries.ts'
import { volumesQuery } from '../data/trends-queries.ts'
import { FeedSkeleton } from '../feed/feed-skeleton.tsx'
import { Rich } from '../language/rich.tsx'
import { frameWords } from '../language/words/frame.ts'
import { listWords } from '../language/words/lists.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { Monogram } from '../parts/monogram.tsx'
import { sourcePath } from '../parts/paths.ts'
import { SiteLink } from '../parts/site-link.tsx'
import { Sparkline } from '../parts/sparkline.tsx'
import styles from './sources-page.module.css'

/** Everybody who is covered here, the most active first, with a box to find one. */
export function SourcesPage() {
  const { manifest } = useSite()
  const sources = useQuery(sourcesQuery(manifest))
  const volumes = useQuery(volumesQuery(manifest, 'sources'))
  const lines = useMemo(() => new Map(volumes.data?.volumes), [volumes.data])
  const [looked, setLooked] = useState('')
  const shown = found(sources.data?.sources ?? [], looked)
  return (
    <Page
      title={frameWords().sourcesPage}
      siteTitle={manifest.title}
      busy={sources.isPending || volumes.isPending}
    >
      <h1 className={styles.title}>{frameWords().sourcesPage}</h1>
      {sources.isLoadingError && <FailureNotice error={sources.error} retry={() => sources.refetch()} />}
      {volumes.isLoadingError && !sources.isLoadingError && (
        <FailureNotice error={volumes.error} retry={() => volumes.refetch()} />
      )}
      {sources.isPending && <FeedSkeleton />}
      {sources.data && (
        <>
          <p className={styles.look} data-scripted>
            <label>
              {listWords().findSource}{' '}
              <input type="text" value={looked} onChange={(event) => setLooked(event.currentTarget.value)} />
            </label>
            <span role="status">{frameWords().sources(shown.length)}</span>
          </p>
          <p className={styles.about}>
            <Rich text={listWords().listed} parts={{ search: '/search' }} />
          </p>
          <ul className={styles.sources}>
            {shown.map((source) => (
              <li key={source.domain}>
                <Monogram provider={source} />
                <SiteLink to={sourcePath(source.domain)}>
                  <bdi>{source.name}</bdi>
                </SiteLink>{' '}
                <span>{frameWords().articles(source.articles)}</span>
                <Sparkline timeline={volumes.data?.timeline} counts={lines.get(source.domain)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}

function found(sources: readonly Source[], looked: string): readonly Source[] {
  const text = foldText(looked.trim())
  return text === '' ? sources : sources.filter((one) => foldText(`${one.name} ${one.domain}`).includes(text))
}
