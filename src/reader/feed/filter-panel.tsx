import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { type FeedRequest, formatFeedRequest, parseFeedRequest } from '../../model/filters.ts'
import { qualityRank } from '../../model/manifest.ts'
import { useSite } from '../app/site-context.ts'
import { shownSubjects } from '../items/current-item.ts'
import { useHand } from '../items/use-hand.ts'
import { Dialog } from '../overlays/dialog.tsx'
import styles from './filter-panel.module.css'

interface FilterPanelProps {
  readonly path: string
  readonly request: FeedRequest
}

/** Everything a feed can be cut down by, in a dialog that writes the address. */
export function FilterPanel({ path, request }: FilterPanelProps) {
  const [isOpen, setOpen] = useState(false)
  const { manifest } = useSite()
  const navigate = useNavigate()
  const hand = useHand()
  const highest = manifest.qualityPercentiles.at(-1) ?? 0
  const { filters, view } = request

  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const chosen = new URLSearchParams()
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === 'string' && value !== '') chosen.append(name, value)
    }
    const asked = parseFeedRequest(chosen)
    setOpen(false)
    const search = formatFeedRequest({
      ...asked,
      sort: request.sort,
      weights: request.weights,
      filters: {
        ...asked.filters,
        topics: filters.topics,
        sources: filters.sources,
        words: filters.words,
        muted: filters.muted,
      },
    })
    navigate({ pathname: path, search })
  }

  return (
    <>
      <button className={styles.open} type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Filters
      </button>
      {isOpen && (
        <Dialog name="Filters" onClose={() => setOpen(false)} className={styles.panel} titled>
          <form onSubmit={apply}>
            <fieldset>
              <legend>Show</legend>
              <Choice name="view" value="stories" label="Stories" checked={view === 'stories'} />
              <Choice
                name="view"
                value="articles"
                label="Every article by itself"
                checked={view === 'articles'}
              />
            </fieldset>
            <fieldset>
              <legend>Read or not</legend>
              <Choice name="unread" value="" label="All" checked={!filters.unread} />
              <Choice name="unread" value="1" label="Unread only" checked={filters.unread} />
            </fieldset>
            <fieldset>
              <legend>Kind</legend>
              <Choice name="type" value="" label="All" checked={filters.type === null} />
              <Choice name="type" value="article" label="Articles" checked={filters.type === 'article'} />
              <Choice name="type" value="video" label="Videos" checked={filters.type === 'video'} />
            </fieldset>
            <fieldset>
              <legend>Quality of at least</legend>
              <label className={styles.field}>
                <input
                  type="number"
                  name="minQuality"
                  min={0}
                  max={highest}
                  inputMode="numeric"
                  defaultValue={filters.minQuality || ''}
                  placeholder="0"
                  aria-label="Minimum quality"
                />
                <span className={styles.hint}>
                  Half of the articles here have {manifest.qualityPercentiles[50] ?? 0} or more, the best{' '}
                  {highest}
                  {filters.minQuality > 0 &&
                    `; ${filters.minQuality} is better than ${qualityRank(manifest.qualityPercentiles, filters.minQuality)}%`}
                  . Scored by {manifest.title}.
                </span>
              </label>
            </fieldset>
            <fieldset className={styles.dates}>
              <legend>Published (days in UTC)</legend>
              <label>
                From <input type="date" name="from" defaultValue={filters.from ?? ''} />
              </label>
              <label>
                To <input type="date" name="to" defaultValue={filters.to ?? ''} />
              </label>
            </fieldset>
            <p className={`${styles.actions} ${styles.onPhones}`}>
              <button
                type="button"
                onClick={() => {
                  setOpen(false)
                  hand.markAllRead(shownSubjects())
                }}
              >
                Mark all shown as read
              </button>
            </p>
            <p className={styles.actions}>
              <button type="submit" className="primary">
                Show
              </button>
              <button type="button" onClick={() => setOpen(false)}>
                Cancel
              </button>
            </p>
          </form>
        </Dialog>
      )}
    </>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly value: string
  readonly label: string
  readonly checked: boolean
}

function Choice({ name, value, label, checked }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      <input type="radio" name={name} value={value} defaultChecked={checked} /> {label}
    </label>
  )
}
