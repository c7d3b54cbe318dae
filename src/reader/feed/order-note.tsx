import { lazy, Suspense, useState } from 'react'
import { Link, useNavigate } from 'react-router-dom'
import { type FeedRequest, formatFeedRequest } from '../../model/filters.ts'
import { qualityRank } from '../../model/manifest.ts'
import type { CardsTaken } from '../../model/take-cards.ts'
import { DEFAULT_WEIGHTS, type Weights } from '../../model/weights.ts'
import { useSite } from '../app/site-context.ts'
import type { ReaderTaste } from '../kept/reader-taste.ts'
import type { FeedScope } from './feed-scope.ts'
import styles from './hidden-note.module.css'

const FloorCount = lazy(async () => ({ default: (await import('./floor-count.tsx')).FloorCount }))
const WeightsPanel = lazy(async () => ({ default: (await import('./weights-panel.tsx')).WeightsPanel }))

/** As long as what takes its place, so that nothing moves. */
const COMING = (
  <span className={styles.coming} aria-hidden="true">
    It hides 10 stories that would stand among these.{' '}
  </span>
)

interface OrderNoteProps {
  readonly scope: FeedScope
  readonly request: FeedRequest
  readonly taste: ReaderTaste
  readonly taken: CardsTaken
}

/** Says what an order goes by and what a floor of quality means, where either is in use. */
export function OrderNote({ scope, request, taste, taken }: OrderNoteProps) {
  const { manifest } = useSite()
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const { sort, filters, weights = DEFAULT_WEIGHTS } = request
  if (sort === 'newest' && filters.minQuality === 0) return null
  const show = (chosen: Weights) =>
    void navigate({ pathname: scope.path, search: formatFeedRequest({ ...request, weights: chosen }) })
  const { title, qualityPercentiles: percentiles } = manifest
  return (
    <>
      <p className={styles.note}>
        {sort === 'quality' &&
          filters.minQuality === 0 &&
          `Scored by ${title}; half of the articles here have ${percentiles[50] ?? 0} or more. `}
        {sort === 'heat' && `Heat is given by ${title}. `}
        {sort === 'balanced' &&
          `Quality ×${weights.quality}, heat ×${weights.heat}, breadth ×${weights.breadth}, freshness ×${weights.freshness}, what you follow ×${weights.follows}. `}
        {filters.minQuality > 0 &&
          `A quality of ${filters.minQuality} is better than ${qualityRank(percentiles, filters.minQuality)}% of articles here, scored by ${title}. `}
        {filters.minQuality > 0 && sort !== 'quality' && (
          <Suspense fallback={COMING}>
            <FloorCount scope={scope.list} request={request} taste={taste} taken={taken} coming={COMING} />
          </Suspense>
        )}
        {sort === 'balanced' && (
          <button
            type="button"
            className={styles.button}
            aria-haspopup="dialog"
            onClick={() => setOpen(true)}
          >
            Change weights
          </button>
        )}{' '}
        <Link to="/about#scores">How scores are made</Link>
      </p>
      <Suspense>
        {isOpen && <WeightsPanel set={weights} onShow={show} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  )
}
