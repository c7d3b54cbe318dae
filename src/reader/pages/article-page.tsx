import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router-dom'
import { Page } from '../app/page.tsx'
import { useSite } from '../app/site-context.ts'
import { ArticleBody } from '../article/article-body.tsx'
import { ArticleStory } from '../article/article-story.tsx'
import { knownArticle, knownIn } from '../data/known-articles.ts'
import { storyQuery } from '../data/queries.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { Notice } from '../parts/notice.tsx'

/** One article, the way to its original, and its place in its story. */
export function ArticlePage() {
  const { id = '' } = useParams()
  const { manifest } = useSite()
  const { data: entry, isError, error, isPending, refetch } = useQuery(storyQuery(manifest, id))
  // The story brings its providers along; a page that was opened from a list has the article before the story.
  const known = entry ? knownIn(entry, id) : knownArticle(id)

  return (
    <Page title={known?.article.title ?? null} siteTitle={manifest.title} busy={isPending} narrow>
      {known && <ArticleBody article={known.article} provider={known.provider} />}
      {entry === null && <UnknownArticle />}
      {isError && <FailureNotice error={error} retry={refetch} />}
      {known && entry && <ArticleStory article={known.article} entry={entry} />}
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
