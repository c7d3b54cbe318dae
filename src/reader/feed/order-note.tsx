import { lazy, Suspense, useState } from 'react'
import { type FeedRequest, formatFeedRequest } from '../../model/filters/filters.ts'
import type { CardsTaken } from '../../model/filters/take-cards.ts'
import { qualityRank } from '../../model/ranking/quality-rank.ts'
import { DEFAULT_WEIGHTS, type Weights } from '../../model/ranking/weights.ts'
import { go } from '../app/navigate.ts'
import { useSite } from '../app/site-context.ts'
import type { ReaderTaste } from '../kept/reader-taste.ts'
import { feedWords } from '../language/words/feed.ts'
import { frameWords } from '../language/words/frame.ts'
import { partOf, usePart } from '../overlays/use-part.ts'
import { SiteLink } from '../parts/site-link.tsx'
import type { FeedScope } from './feed-scope.ts'
import styles from './hidden-note.module.css'

// Where the code of the count does not come, what stands in its place stays: the list itself lacks nothing.
const FloorCount = lazy(() =>
  import('./floor-count.tsx').then(
    (code) => ({ default: code.FloorCount }),
    () => ({ default: Coming }),
  ),
)
const WEIGHTS = partOf(async () => (await import('./weights-panel.tsx')).WeightsPanel)

/** As long as what takes its place, so that nothing moves. */
function Coming() {
  return (
    <span className={styles.coming} aria-hidden="true">
      {feedWords().floorHides(frameWords().stories(10))}
    </span>
  )
}

interface OrderNoteProps {
  readonly scope: FeedScope
  readonly request: FeedRequest
  readonly taste: ReaderTaste
  readonly taken: CardsTaken
}

/** Says what an order goes by and what a floor of quality means, where either is in use. */
export function OrderNote({ scope, request, taste, taken }: OrderNoteProps) {
  const { manifest } = useSite()
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const WeightsPanel = usePart(WEIGHTS, isOpen, close)
  const { sort, filters, weights = DEFAULT_WEIGHTS } = request
  if (sort === 'newest' && filters.minQuality === 0) return null
  const show = (chosen: Weights) =>
    go({ pathname: scope.path, search: formatFeedRequest({ ...request, weights: chosen }) })
  const { title, qualityPercentiles: percentiles } = manifest
  const words = feedWords()
  const { quality, heat, breadth, freshness, follows } = weights
  const said = [
    sort === 'quality' && filters.minQuality === 0 && words.scoredBy(title, percentiles[50] ?? 0),
    sort === 'heat' && words.heatBy(title),
    sort === 'balanced' && words.weights(quality, heat, breadth, freshness, follows),
    filters.minQuality > 0 &&
      words.floor(filters.minQuality, qualityRank(percentiles, filters.minQuality), title),
  ]
  return (
    <>
      <p className={styles.note} data-choices>
        <span>{said.filter(Boolean).join('')}</span>
        {filters.minQuality > 0 && sort !== 'quality' && (
          <Suspense fallback={<Coming />}>
            <FloorCount
              scope={scope.list}
              request={request}
              taste={taste}
              taken={taken}
              coming={<Coming />}
            />
          </Suspense>
        )}
        {sort === 'balanced' && (
          <button
            type="button"
            className={styles.button}
            aria-haspopup="dialog"
            onClick={() => setOpen(true)}
          >
            {words.changeWeights}
          </button>
        )}{' '}
        <SiteLink to="/about#scores">{words.howScored}</SiteLink>
      </p>
      {isOpen && WeightsPanel && <WeightsPanel set={weights} onShow={show} onClose={close} />}
    </>
  )
}
