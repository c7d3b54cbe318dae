import { useQuery } from '@tanstack/react-query'
import { filesOf } from '../../model/card-files.ts'
import { type FeedRequest, formatFeedRequest } from '../../model/filters/filters.ts'
import type { CardsTaken } from '../../model/filters/take-cards.ts'
import type { Manifest } from '../../model/manifest.ts'
import { go } from '../app/navigate.ts'
import { useSite } from '../app/site-context.ts'
import { feedQuery } from '../data/queries.ts'
import type { ReaderTaste } from '../kept/reader-taste.ts'
import { feedWords } from '../language/words/feed.ts'
import { type FeedScope, pagePath } from './feed-scope.ts'
import styles from './new-stories.module.css'
import { NewerButton } from './newer-edition.tsx'

interface NewStoriesProps {
  readonly scope: FeedScope
  readonly request: FeedRequest
  /** Page of the address, from 1: what is new comes at the beginning of the first. */
  readonly page: number
  readonly taste: ReaderTaste
  /** What is on the page now. */
  readonly taken: CardsTaken
}

/** How many of a newer edition are looked at; "30 new" or more is all the same to a reader. */
const LOOKED_AT = 30

/** Stories never jump in: a button says how many came since the page was opened, and brings them. */
export function NewStories(props: NewStoriesProps) {
  const { newer } = useSite()
  return (
    <div role="status" className={styles.news}>
      {newer && <ShowNewer newer={newer} {...props} />}
    </div>
  )
}

interface ShowNewerProps extends NewStoriesProps {
  readonly newer: Manifest
}

function ShowNewer({ newer, scope, request, page, taste, taken }: ShowNewerProps) {
  const { manifest } = useSite()
  const { data } = useQuery(feedQuery(newer, scope.list, request, taste, 0, LOOKED_AT))
  const { data: first, isPending } = useQuery(feedQuery(manifest, scope.list, request, taste, 0, LOOKED_AT))
  if (!data || isPending) return null
  const known = new Set([...(first?.cards ?? data.cards), ...taken.cards].flatMap(filesOf))
  const fresh = data.cards.filter((card) => card.articles.some((article) => !known.has(article.id)))
  const words = feedWords()
  const label = fresh.length === 0 ? words.updated : words.someNew(fresh.length, fresh.length === LOOKED_AT)
  const toFirst = () => {
    if (page > 1 && fresh.length > 0) go(pagePath(scope, 1, formatFeedRequest(request)))
  }
  return <NewerButton label={label} onShow={toFirst} />
}
