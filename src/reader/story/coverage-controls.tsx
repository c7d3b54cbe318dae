import { useLocation } from 'react-router-dom'
import type { Provider } from '../../model/provider.ts'
import type { Story } from '../../model/story.ts'
import { go } from '../app/navigate.ts'
import { providerOf } from '../data/known-articles.ts'
import { storyWords } from '../language/words/story.ts'
import choice from '../parts/choice.module.css'
import { SiteLink } from '../parts/site-link.tsx'
import { Spaced } from '../parts/spaced.tsx'
import styles from './coverage-controls.module.css'
import { COVERAGE_ORDERS, type CoverageView, formatCoverageView } from './coverage-view.ts'
import { providerCounts } from './story-facts.ts'

interface CoverageControlsProps {
  readonly story: Story
  readonly providers: ReadonlyMap<string, Provider>
  readonly view: CoverageView
}

/** Orders of the coverage, and one source of it alone. */
export function CoverageControls({ story, providers, view }: CoverageControlsProps) {
  const { pathname } = useLocation()
  const outlets = providerCounts(story)
  const show = (next: CoverageView) => go({ pathname, search: formatCoverageView(next) }, { replace: true })
  return (
    <div className={styles.controls} data-scripted>
      <fieldset className={styles.orders} aria-label={storyWords().order}>
        <Spaced>
          {COVERAGE_ORDERS.map((order) => (
            <SiteLink
              key={order}
              className={choice.choice}
              to={{ pathname, search: formatCoverageView({ ...view, order }) }}
              replace
              aria-current={order === view.order ? 'true' : undefined}
            >
              {storyWords()[order]}
            </SiteLink>
          ))}
        </Spaced>
      </fieldset>
      {outlets.length > 1 && (
        <label className={styles.source}>
          <span className="visually-hidden">{storyWords().source}</span>
          <select
            value={view.source ?? ''}
            onChange={(event) => show({ ...view, source: event.currentTarget.value || null })}
          >
            <option value="">{storyWords().allSources(outlets.length)}</option>
            {outlets.map(({ domain, articles }) => (
              <option key={domain} value={domain}>
                {providerOf(providers, domain).name} ({articles})
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}
