import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import type { Source } from '../../model/shards.ts'
import { foldText } from '../../model/words.ts'
import { Page } from '../app/page.tsx'
import { useSite } from '../app/site-context.ts'
import { sourcesQuery } from '../data/queries.ts'
import { FeedSkeleton } from '../feed/feed-skeleton.tsx'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { Monogram } from '../parts/monogram.tsx'
import { sourcePath } from '../parts/paths.ts'
import { counted } from '../time/format-time.ts'
import styles from './sources-page.module.css'

/** Everybody who is covered here, the most active first, with a box to find one. */
export function SourcesPage() {
  const { manifest } = useSite()
  const sources = useQuery(sourcesQuery(manifest))
  const [looked, setLooked] = useState('')
  return (
    <Page title="Sources" siteTitle={manifest.title} busy={sources.isPending}>
      <h1 className={styles.title}>Sources</h1>
      {sources.isError && <FailureNotice error={sources.error} retry={() => sources.refetch()} />}
      {sources.isPending && <FeedSkeleton />}
      {sources.data && (
        <>
          <p className={styles.look}>
            <label>
              Find a source{' '}
              <input type="text" value={looked} onChange={(event) => setLooked(event.currentTarget.value)} />
            </label>
            <span role="status">{counted(found(sources.data.sources, looked).length, 'source')}</span>
          </p>
          <ul className={styles.sources}>
            {found(sources.data.sources, looked).map((source) => (
              <li key={source.domain}>
                <Monogram provider={source} />
                <Link to={sourcePath(source.domain)}>
                  <bdi>{source.name}</bdi>
                </Link>
                <span>{counted(source.articles, 'article')}</span>
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
