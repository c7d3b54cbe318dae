import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { type FeedRequest, type Filters, formatFeedRequest, NO_FILTERS } from '../../model/filters.ts'
import { useSite } from '../app/site-context.ts'
import { shownSubjects } from '../items/current-item.ts'
import { useHand } from '../items/use-hand.ts'
import { counted as said } from '../time/format-time.ts'
import type { FeedScope } from './feed-scope.ts'
import styles from './filter-form.module.css'
import { QualityHistogram } from './quality-histogram.tsx'
import { RadioChoices } from './radio-choices.tsx'
import { SourceChoices } from './source-choices.tsx'
import { TimeStrip } from './time-strip.tsx'
import { TopicChoices } from './topic-choices.tsx'
import { useChoiceCounts } from './use-choice-counts.ts'

type Nouns = readonly [string, string]

interface FilterFormProps {
  readonly scope: FeedScope
  readonly request: FeedRequest
  readonly close: () => void
}

/** All filters of a feed, with how much each choice would show under all others. */
export function FilterForm({ scope, request, close }: FilterFormProps) {
  const { manifest } = useSite()
  const [draft, setDraft] = useState(request)
  const { counted, failed } = useChoiceCounts(draft, scope)
  const navigate = useNavigate()
  const hand = useHand()
  const { filters, view } = draft
  const counts = counted?.counts
  const change = (some: Partial<Filters>) => setDraft({ ...draft, filters: { ...filters, ...some } })
  const nouns: Nouns = view === 'stories' ? ['story', 'stories'] : ['article', 'articles']

  const apply = (event: FormEvent) => {
    event.preventDefault()
    close()
    navigate({ pathname: scope.path, search: formatFeedRequest(draft) })
  }
  return (
    <form className={styles.form} onSubmit={apply}>
      <div className={styles.columns}>
        <div>
          <TimeStrip counted={counted} from={filters.from} to={filters.to} nouns={nouns} change={change} />
          <QualityHistogram
            counts={counts?.qualities ?? null}
            percentiles={manifest.qualityPercentiles}
            value={filters.minQuality}
            nouns={nouns}
            change={change}
          />
          <RadioChoices
            legend="Kind"
            value={filters.type ?? ''}
            choices={[
              { value: '', label: 'All', count: counts?.anyType },
              { value: 'article', label: 'Articles', count: counts?.articles },
              { value: 'video', label: 'Videos', count: counts?.videos },
            ]}
            change={(type) => change({ type: type === 'article' || type === 'video' ? type : null })}
          />
          <RadioChoices
            legend="Show"
            value={view}
            choices={[
              { value: 'stories', label: 'Stories' },
              { value: 'articles', label: 'Every article by itself' },
            ]}
            change={(chosen) => setDraft({ ...draft, view: chosen === 'articles' ? 'articles' : 'stories' })}
          />
          <RadioChoices
            legend="Read or not"
            value={filters.unread ? '1' : ''}
            choices={[
              { value: '', label: 'All' },
              { value: '1', label: 'Unread only' },
            ]}
            change={(unread) => change({ unread: unread === '1' })}
          />
        </div>
        <div>
          <TopicChoices
            scope={scope}
            counts={counts?.topics ?? null}
            chosen={filters.topics}
            change={(topics) => change({ topics })}
          />
          {scope.kind !== 'source' && (
            <SourceChoices
              counts={counts?.sources ?? null}
              chosen={filters.sources}
              change={(sources) => change({ sources })}
            />
          )}
        </div>
      </div>
      <div className={styles.foot}>
        <p className={styles.total} role="status">
          {counts && <strong>{said(counts.total, ...nouns)}</strong>}
          {counts && <Uncounted filters={filters} />}
          {failed && 'The counts did not come; the filters work all the same.'}
        </p>
        <p className={styles.actions}>
          <button type="submit" className="primary">
            Show
          </button>
          <button type="button" onClick={() => setDraft({ ...draft, filters: NO_FILTERS })}>
            Clear all
          </button>
          <button type="button" className={`${styles.quiet} ${styles.wide}`} onClick={close}>
            Cancel
          </button>
          <button
            type="button"
            className={`${styles.quiet} ${styles.onPhones}`}
            onClick={() => {
              close()
              hand.markAllRead(shownSubjects())
            }}
          >
            Mark all shown as read
          </button>
        </p>
      </div>
    </form>
  )
}

/** What this device alone knows, and words, are not in what the counts are made of. */
function Uncounted({ filters }: { readonly filters: Filters }) {
  const words = filters.words === '' ? '' : `, with or without “${filters.words}”`
  return <span className={styles.uncounted}>, read or muted ones included{words}</span>
}
