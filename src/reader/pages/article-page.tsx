import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import { Page } from '../app/page.tsx'
import { useSite } from '../app/site-context.ts'
import { useAddressId } from '../app/use-address-id.ts'
import { ArrivalNote } from '../article/arrival-note.tsx'
import { ArticleBody } from '../article/article-body.tsx'
import { articlePartsQuery } from '../article/article-parts-query.ts'
import { ArticleTrail } from '../article/article-trail.tsx'
import { knownArticle, knownIn } from '../data/known-articles.ts'
import { storyQuery } from '../data/queries.ts'
import { useCachedArticle } from '../data/use-cached-article.ts'
import { FeedSkeleton } from '../feed/feed-skeleton.tsx'
import { useOpened } from '../items/use-opening.ts'
import { usePageSubject } from '../items/use-page-subject.ts'
import { useKept } from '../kept/kept-context.ts'
import { type Subject, subjectOfStory } from '../kept/subject.ts'
import { useWholeKept } from '../kept/use-whole-kept.ts'
import { Rich } from '../language/rich.tsx'
import { articleWords } from '../language/words/article.ts'
import { frameWords } from '../language/words/frame.ts'
import { loadAgain } from '../offline/load-again.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { Notice } from '../parts/notice.tsx'
import { useArrival } from '../print/arrival.ts'

/** One article, the way to its original, and its place in its story. */
export function ArticlePage() {
  const id = useAddressId()
  const { manifest } = useSite()
  const { data: entry, isLoadingError, error, isPending, refetch } = useQuery(storyQuery(manifest, id))
  const cached = useCachedArticle(id, isLoadingError || entry === null)
  // Of one that is there nothing is asked, or its page would be made anew as it enters the history.
  const keptTitle = useKept((kept) =>
    entry === null ? (kept.saved.get(id) ?? kept.history.get(id))?.glimpse.title : undefined,
  )
  const isTold = useWholeKept(entry === null) && !cached.isPending
  // The story brings its providers along; a page that was opened from a list has the article before the story, and
  // offline the list that was shown is kept.
  const known = useMemo(() => {
    if (entry) return knownIn(entry, id)
    return entry === null ? undefined : (knownArticle(id) ?? cached.article)
  }, [entry, id, cached.article])
  const subject = useMemo((): Subject | null => {
    if (!known) return null
    if (entry) return subjectOfStory(entry, known.article, 'article')
    return {
      ...known,
      kind: 'article',
      known: { files: [known.article.id], references: 0 },
      newest: known.article.time,
      coverage: 1,
    }
  }, [known, entry])
  const { data: parts, error: codeGone, isPending: isCodeComing } = useQuery(articlePartsQuery)
  // The article is painted before its coverage, which can be long, is rendered at all.
  const { isWhole } = useArrival()
  const coverage = useDeferredValue(entry ?? null, isWhole ? (entry ?? null) : null)
  // Only a whole story says what is known of it.
  useOpened(entry ? subject : null)
  usePageSubject(subject)
  const withdrawnTitle = entry === null ? (keptTitle ?? cached.article?.article.title) : undefined

  return (
    <Page
      title={known?.article.title ?? withdrawnTitle ?? (entry === null ? frameWords().notFound : null)}
      siteTitle={manifest.title}
      busy={isPending || !isTold || coverage !== (entry ?? null) || isCodeComing}
      narrow
    >
      {!known && (isPending || !isTold) && <FeedSkeleton />}
      {known && <ArrivalNote />}
      {known && subject && (
        <ArticleBody article={known.article} provider={known.provider} subject={subject} />
      )}
      {entry === null &&
        isTold &&
        (withdrawnTitle === undefined ? (
          <UnknownArticle />
        ) : (
          parts && <parts.Withdrawn id={id} title={withdrawnTitle} />
        ))}
      {isLoadingError &&
        !cached.isPending &&
        (known && !navigator.onLine ? (
          <StoryMissing retry={refetch} />
        ) : (
          <FailureNotice error={error} retry={refetch} isAside={known !== undefined} />
        ))}
      {(known || withdrawnTitle !== undefined) && codeGone && (
        <StoryMissing retry={() => void loadAgain(codeGone)} />
      )}
      {known && entry && coverage === entry && parts && (
        <parts.ArticleStory article={known.article} entry={entry} />
      )}
      {known && <ArticleTrail id={id} story={entry?.story} />}
    </Page>
  )
}

/** Offline, an article of a feed that was shown opens from its card; the rest of its story may not be here. */
function StoryMissing({ retry }: { readonly retry: () => void }) {
  return (
    <Notice title={articleWords().coverageMissing} alert level={2}>
      <p>{articleWords().coverageMissingText}</p>
      <p>
        <button type="button" onClick={retry}>
          {frameWords().tryAgain}
        </button>
      </p>
    </Notice>
  )
}

function UnknownArticle() {
  return (
    <Notice title={articleWords().noArticle} alert>
      <p>{articleWords().noArticleText}</p>
      <p>
        <Rich
          text={articleWords().noArticleWays}
          parts={{ front: '/', topics: '/topics', sources: '/sources' }}
        />
      </p>
    </Notice>
  )
}
