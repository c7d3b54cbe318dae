import { lazy, Suspense, useState } from 'react'
import { Link, useNavigate } from 'react-router-dom'
import { type FeedRequest, formatFeedRequest } from '../../model/filters.ts'
import { qualityRank } from '../../model/manifest.ts'
import { DEFAULT_WEIGHTS, type Weights } from '../../model/weights.ts'
import { useSite } from '../app/site-context.ts'
import styles from './hidden-note.module.css'

const WeightsPanel = lazy(async () => ({ default: (await import('./weights-panel.tsx')).WeightsPanel }))

interface OrderNoteProps {
  readonly path: string
  readonly request: FeedRequest
}

/** Says what an order goes by and what a floor of quality means, where either is in use. */
export function OrderNote({ path, request }: OrderNoteProps) {
  const { manifest } = useSite()
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const { sort, filters, weights = DEFAULT_WEIGHTS } = request
  if (sort === 'newest' && filters.minQuality === 0) return null
  const show = (chosen: Weights) =>
    void navigate({ pathname: path, search: formatFeedRequest({ ...request, weights: chosen }) })
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
