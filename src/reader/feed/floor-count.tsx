import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { FeedRequest, View } from '../../model/filters/filters.ts'
import type { CardsTaken } from '../../model/filters/take-cards.ts'
import { useSite } from '../app/site-context.ts'
import type { ReaderTaste } from '../kept/reader-taste.ts'
import { feedWords } from '../language/words/feed.ts'
import { frameWords } from '../language/words/frame.ts'
import { floorQuery } from './floor-query.ts'

interface FloorCountProps {
  /** Key of the list; null for everything. */
  readonly scope: string | null
  readonly request: FeedRequest
  readonly taste: ReaderTaste
  readonly taken: CardsTaken
  /** Keeps the place until the count is there. */
  readonly coming: ReactNode
}

/** Counts what a floor of quality hides among what is shown. */
export function FloorCount({ scope, request, taste, taken, coming }: FloorCountProps) {
  const { manifest } = useSite()
  const { data } = useQuery(floorQuery(manifest, scope, request, taste, taken))
  if (typeof data !== 'number') return coming
  return <span>{feedWords().floorHides(many(data, request.view))}</span>
}

function many(count: number, view: View): string {
  if (count === 0) return feedWords().nothing
  return view === 'stories' ? frameWords().stories(count) : frameWords().articles(count)
}
