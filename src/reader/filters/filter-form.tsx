import type { FormEvent } from 'react'
import type { To } from 'react-router-dom'
import type { Filters, Selection } from '../../model/filters/filters.ts'
import { isScored } from '../../model/ranking/quality-rank.ts'
import { go } from '../app/navigate.ts'
import { useSite } from '../app/site-context.ts'
import { shownSubjects } from '../items/current-item.ts'
import { useHand } from '../items/use-hand.ts'
import { feedWords } from '../language/words/feed.ts'
import { filterWords } from '../language/words/filters.ts'
import { frameWords } from '../language/words/frame.ts'
import styles from './filter-form.module.css'
import { QualityHistogram } from './quality-histogram.tsx'
import { RadioChoices } from './radio-choices.tsx'
import { SourceChoices } from './source-choices.tsx'
import { TimeStrip } from './time-strip.tsx'
import { TopicChoices } from './topic-choices.tsx'
import type { Counted } from './use-choice-counts.ts'

interface FilterFormProps {
  /** What is chosen so far. */
  readonly draft: Selection
  readonly setDraft: (draft: Selection) => void
  /** What is left once all is cleared. */
  readonly cleared: Filters
  /** Null until it is counted. */
  readonly counted: Counted | null
  /** What the counts know nothing of. */
  readonly uncounted: string
  readonly failed: boolean
  /** Topics that are no choice, for all of it is on them. */
  readonly above: readonly string[]
  /** False where all is of one source. */
  readonly sources: boolean
  readonly addressOf: (selection: Selection) => To
  readonly close: () => void
}

/** All filters of a list, with how much each choice would show under all others. */
export function FilterForm(props: FilterFormProps) {
  const { draft, setDraft, counted, uncounted, failed, close } = props
  const { manifest } = useSite()
  const hand = useHand()
  const { filters, view } = draft
  const counts = counted?.counts
  const change = (some: Partial<Filters>) => setDraft({ ...draft, filters: { ...filters, ...some } })
  const words = filterWords()

  const apply = (event: FormEvent) => {
    event.preventDefault()
    close()
    go(props.addressOf(draft))
  }
  return (
    <form className={styles.form} onSubmit={apply}>
      <div className={styles.columns}>
        <div>
          <TimeStrip counted={counted} from={filters.from} to={filters.to} view={view} change={change} />
          {(isScored(manifest) || filters.minQuality > 0) && (
            <QualityHistogram
              counts={counts?.qualities ?? null}
              value={filters.minQuality}
              view={view}
              change={change}
            />
          )}
          <RadioChoices
            legend={words.kind}
            value={filters.type ?? ''}
            choices={[
              { value: '', label: words.all, count: counts?.anyType },
              { value: 'article', label: words.articles, count: counts?.articles },
              { value: 'video', label: words.videos, count: counts?.videos },
            ]}
            change={(type) => change({ type: type === 'article' || type === 'video' ? type : null })}
          />
          <RadioChoices
            legend={words.show}
            value={view}
            choices={[
              { value: 'stories', label: words.stories },
              { value: 'articles', label: feedWords().everyArticle },
            ]}
            change={(chosen) => setDraft({ ...draft, view: chosen === 'articles' ? 'articles' : 'stories' })}
          />
          <RadioChoices
            legend={words.readOrNot}
            value={filters.unread ? '1' : ''}
            choices={[
              { value: '', label: words.all },
              { value: '1', label: feedWords().unreadOnly },
            ]}
            change={(unread) => change({ unread: unread === '1' })}
          />
          <button
            type="button"
            className={styles.onPhones}
            onClick={() => {
              close()
              hand.markAllRead(shownSubjects())
            }}
          >
            {feedWords().markAllRead}
          </button>
        </div>
        <div>
          <TopicChoices
            above={props.above}
            counts={counts?.topics ?? null}
            chosen={filters.topics}
            change={(topics) => change({ topics })}
          />
          {props.sources && (
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
          {counts && <strong>{words.many(counts.total, view)}</strong>}
          {counts && <span className={styles.uncounted}>{frameWords().comma + uncounted}</span>}
          {failed && words.countsFailed}
        </p>
        <p className={styles.actions}>
          <button type="submit" className="primary">
            {words.show}
          </button>
          <button type="button" onClick={() => setDraft({ ...draft, filters: props.cleared })}>
            {feedWords().clearAll}
          </button>
          <button type="button" className={styles.quiet} onClick={close}>
            {words.cancel}
          </button>
        </p>
      </div>
    </form>
  )
}
