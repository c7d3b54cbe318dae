import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router-dom'
import { Page } from '../app/page.tsx'
import { useSite } from '../app/site-context.ts'
import { ArticleBody } from '../article/article-body.tsx'
import { ArticleStory } from '../article/article-story.tsx'
import { knownArticle } from '../data/known-articles.ts'
import { articleQuery, storyQuery } from '../data/queries.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { Notice } from '../parts/notice.tsx'

/** One article, the way to its original, and its place in its story. */
export function ArticlePage() {
  const { id = '' } = useParams()
  const { manifest } = useSite()
  const found = useQuery(articleQuery(manifest, id))
  const story = useQuery(storyQuery(manifest, id))
  const entry = found.data ?? knownArticle(id)
  const failed = found.isError ? found : story.isError ? story : null

  return (
    <Page
      title={entry?.article.title ?? null}
      siteTitle={manifest.title}
      busy={!failed && (found.isPending || story.isPending)}
      narrow
    >
      {entry ? (
        <ArticleBody article={entry.article} provider={entry.provider} />
      ) : (
        found.data === null && <UnknownArticle />
      )}
      {failed ? (
        <FailureNotice error={failed.error ?? new Error()} retry={() => failed.refetch()} />
      ) : (
        entry && story.data && <ArticleStory article={entry.article} entry={story.data} />
      )}
    </Page>
  )
}

function UnknownArticle() {
  return (
    <Notice title="There is no such article here">
      <p>It may have been withdrawn by the publisher, or the address may have a slip in it.</p>
      <p>
        See the <Link to="/">newest stories</Link>, <Link to="/topics">all topics</Link> or{' '}
        <Link to="/sources">all sources</Link>.
      </p>
    </Notice>
  )
}
