import { type FeedRequest, formatFeedRequest } from '../../model/filters/filters.ts'
import { ORDERS } from '../../model/ranking/order.ts'
import { useSite } from '../app/site-context.ts'
import { feedWords } from '../language/words/feed.ts'
import choice from '../parts/choice.module.css'
import { SiteLink } from '../parts/site-link.tsx'
import { Spaced } from '../parts/spaced.tsx'
import styles from './sort-bar.module.css'

interface SortBarProps {
  readonly path: string
  readonly request: FeedRequest
}

/** The orders a feed can have, as links: the address says which is on. */
export function SortBar({ path, request }: SortBarProps) {
  const { manifest } = useSite()
  const offered = ORDERS.filter((sort) => sort !== 'heat' || manifest.offersHeat || request.sort === 'heat')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls, and these are links
    <div className={styles.bar} role="group" aria-label={feedWords().sortBy}>
      <Spaced>
        {offered.map((sort) => (
          <SiteLink
            key={sort}
            className={`${choice.choice} ${styles.sort}`}
            to={{ pathname: path, search: formatFeedRequest({ ...request, sort }) }}
            aria-current={sort === request.sort ? 'true' : undefined}
          >
            {feedWords()[sort]}
          </SiteLink>
        ))}
      </Spaced>
    </div>
  )
}
