import { type FeedRequest, formatFeedRequest } from '../../model/filters/filters.ts'
import { FilterChips } from '../filters/filter-chips.tsx'
import { FilterPanel } from '../filters/filter-panel.tsx'
import { partOf } from '../overlays/use-part.ts'
import type { Axis } from '../time/axis.ts'
import { AxisHeader } from './axis-header.tsx'
import styles from './feed-bar.module.css'
import type { FeedScope } from './feed-scope.ts'
import { ReadTools } from './read-tools.tsx'
import { SortBar } from './sort-bar.tsx'
import { useBarFocus } from './use-bar-focus.ts'

const FILTERS = partOf(async () => (await import('../filters/feed-filters.tsx')).FeedFilters)

interface FeedBarProps {
  readonly scope: FeedScope
  readonly request: FeedRequest
  /** The axis whose labels stand here, where there is anything to place on it. */
  readonly axis: Axis | null
  readonly visit: number | null
}

/** Above a feed: its orders, its filters and what they are, and the labels of the time axis. */
export function FeedBar({ scope, request, axis, visit }: FeedBarProps) {
  const { path } = scope
  useBarFocus()
  return (
    <>
      <div className={styles.bar}>
        <div className={styles.controls} data-scripted data-choices>
          <SortBar path={path} request={request} />
          <span className={styles.tools}>
            <ReadTools path={path} request={request} />
            <FilterPanel part={FILTERS}>
              {(FeedFilters, close) => <FeedFilters scope={scope} request={request} close={close} />}
            </FilterPanel>
          </span>
        </div>
        {axis && (
          <div className={styles.axis}>
            <AxisHeader axis={axis} visit={visit} />
          </div>
        )}
      </div>
      <FilterChips
        selection={request}
        addressOf={(selection) => ({
          pathname: path,
          search: formatFeedRequest({ ...request, ...selection }),
        })}
      />
    </>
  )
}
