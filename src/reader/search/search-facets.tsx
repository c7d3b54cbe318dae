import { useQuery } from '@tanstack/react-query'
import type { Filters } from '../../model/filters/filters.ts'
import { isScored } from '../../model/ranking/quality-rank.ts'
import type { SearchRequest } from '../../model/search/search-request.ts'
import { startOf } from '../../model/time/zone.ts'
import { useSite } from '../app/site-context.ts'
import { tellingTopics } from '../chrome/topic-choice.ts'
import { sourcesQuery } from '../data/queries.ts'
import { QualityBars } from '../filters/quality-bars.tsx'
import { TimeBars } from '../filters/time-bars.tsx'
import { useChoiceCounts } from '../filters/use-choice-counts.ts'
import { useKept } from '../kept/kept-context.ts'
import { formatCount } from '../language/numbers.ts'
import { feedWords } from '../language/words/feed.ts'
import { filterWords } from '../language/words/filters.ts'
import { SiteLink } from '../parts/site-link.tsx'
import { formatBin } from '../time/format-bin.ts'
import { formatDate } from '../time/format-time.ts'
import { useClock } from '../time/use-clock.ts'
import { AsideLinks, AsideSection } from './aside-section.tsx'
import { countedQuery } from './counted-query.ts'
import { searchAddress } from './search-address.ts'
import styles from './search-facets.module.css'

/** How many topics, and sources, stand beside the results; the dialog has them all. */
const SHOWN = 6

interface SearchFacetsProps {
  readonly request: SearchRequest
}

/** What a search finds, by time, topic, quality and source, each choice with how much it would show. */
export function SearchFacets({ request }: SearchFacetsProps) {
  const { manifest, topics } = useSite()
  const clock = useClock()
  const saved = useKept((kept) => kept.saved)
  const hasMutes = useKept((kept) => kept.mutes.size > 0)
  const { filters, view } = request
  const found = useQuery(countedQuery(manifest, filters.words, view, saved))
  const counted = useChoiceCounts(request, found.data, found.data?.scope)
  const sources = useQuery(sourcesQuery(manifest))
  // All of it at once, so that nothing is pushed down.
  if (!counted || sources.isPending) return null
  const { counts, unit, bins } = counted
  const words = filterWords()
  const nameOf = (bin = 0) =>
    unit === 'month' ? formatBin(startOf(bin), unit, clock) : formatDate(startOf(bin), clock)
  const told = tellingTopics(topics, manifest.counts.articles)
  const topicNames = new Map(told.map(({ id, name }) => [id, name]))
  const sourceNames = new Map(sources.data?.sources.map(({ domain, name }) => [domain, name]))
  return (
    <section aria-label={feedWords().filters}>
      {bins.length > 1 && counts.bins.size > 0 && (
        <AsideSection title={words.when}>
          <TimeBars counted={counted} from={filters.from} to={filters.to} view={view} />
          <p className={styles.ends}>
            <bdi>{nameOf(bins[0])}</bdi> <bdi>{nameOf(bins.at(-1))}</bdi>
          </p>
        </AsideSection>
      )}
      <Choices
        title={words.topics}
        counts={[...counts.topics].filter(([id]) => topicNames.has(id))}
        names={topicNames}
        chosen={filters.topics}
        addressOf={(chosen) => searchAddress(request, { topics: chosen })}
      />
      {isScored(manifest) && counts.qualities.size > 0 && (
        <AsideSection
          title={filters.minQuality > 0 ? words.qualityFrom(filters.minQuality) : feedWords().quality}
        >
          <QualityBars
            counts={counts.qualities}
            highest={manifest.qualityPercentiles.at(-1) ?? 0}
            value={filters.minQuality}
            view={view}
          />
        </AsideSection>
      )}
      <Choices
        title={words.sources}
        counts={[...counts.sources]}
        names={sourceNames}
        chosen={filters.sources}
        addressOf={(chosen) => searchAddress(request, { sources: chosen })}
      />
      {(hasMutes || filters.unread || found.data?.exact === false) && (
        <p className={styles.uncounted}>
          {found.data?.exact === false ? words.uncountedSearch : words.uncounted}
        </p>
      )}
    </section>
  )
}

interface ChoicesProps {
  readonly title: string
  readonly counts: readonly (readonly [id: string, count: number])[]
  readonly names: ReadonlyMap<string, string>
  readonly chosen: Filters['topics']
  readonly addressOf: (chosen: string[]) => ReturnType<typeof searchAddress>
}

/** Those with the most results, and those that are chosen, which stay in their places: a press takes them off again. */
function Choices({ title, counts, names, chosen, addressOf }: ChoicesProps) {
  const isChosen = (id: string) => chosen.includes(id)
  const shown = counts
    .filter(([id, count]) => count > 0 || isChosen(id))
    .sort((a, b) => b[1] - a[1])
    .filter(([id], at) => at < SHOWN || isChosen(id))
  if (shown.length === 0) return null
  return (
    <AsideSection title={title}>
      <AsideLinks>
        {shown.map(([id, count]) => (
          <li key={id}>
            <SiteLink
              to={addressOf(isChosen(id) ? chosen.filter((one) => one !== id) : [...chosen, id])}
              aria-current={isChosen(id) ? 'true' : undefined}
            >
              <bdi>{names.get(id) ?? id}</bdi>
            </SiteLink>{' '}
            <span>{formatCount(count)}</span>
          </li>
        ))}
      </AsideLinks>
    </AsideSection>
  )
}
