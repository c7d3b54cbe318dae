import type { MouseEvent } from 'react'
import type { To } from 'react-router-dom'
import { type Filters, NO_FILTERS, type Selection } from '../../model/filters/filters.ts'
import { startOfDay } from '../../model/time/zone.ts'
import type { Topic } from '../../model/topic.ts'
import { topicName } from '../../model/topic-path.ts'
import { useSite } from '../app/site-context.ts'
import { sourceName } from '../data/known-articles.ts'
import { feedWords } from '../language/words/feed.ts'
import { isPlain, SiteLink } from '../parts/site-link.tsx'
import { type Clock, formatDate } from '../time/format-time.ts'
import { useClock } from '../time/use-clock.ts'
import styles from './filter-chips.module.css'

interface FilterChipsProps {
  readonly selection: Selection
  readonly addressOf: (selection: Selection) => To
}

interface Chip {
  readonly label: string
  readonly without: Partial<Filters>
}

/** What is filtered, each with its own way off. */
export function FilterChips({ selection, addressOf }: FilterChipsProps) {
  const { view, filters } = selection
  const words = feedWords()
  const chips = useChips(filters)
  if (chips.length === 0 && view === 'stories') return null
  return (
    <p className={styles.chips} data-choices>
      {view === 'articles' && (
        <SiteLink
          className={styles.chip}
          to={addressOf({ view: 'stories', filters })}
          aria-label={words.removeEvery}
          onClick={handOn}
        >
          {words.everyArticle} <span aria-hidden="true">×</span>
        </SiteLink>
      )}
      {chips.map((chip) => (
        <SiteLink
          key={JSON.stringify(chip.without)}
          className={styles.chip}
          to={addressOf({ view, filters: { ...filters, ...chip.without } })}
          aria-label={words.remove(chip.label)}
          onClick={handOn}
        >
          <bdi>{chip.label}</bdi> <span aria-hidden="true">×</span>
        </SiteLink>
      ))}
      {chips.length > 1 && (
        <SiteLink className={styles.clear} to={addressOf({ view, filters: NO_FILTERS })} onClick={handOn}>
          {words.clearAll}
        </SiteLink>
      )}
    </p>
  )
}

/** What is pressed goes with its filter: the focus goes to one that stays, or to what opens the filters. */
function handOn(event: MouseEvent<HTMLElement>): void {
  if (!isPlain(event)) return
  const { className, previousElementSibling, nextElementSibling } = event.currentTarget
  const near = className === styles.clear ? null : (previousElementSibling ?? nextElementSibling)
  if (near instanceof HTMLElement) near.focus({ preventScroll: true })
  else handToFilters(event)
}

/** For what goes with the list that it is pressed in: the focus goes to what opens the filters of the next one. */
export function handToFilters(event: MouseEvent): void {
  if (isPlain(event))
    document.querySelector<HTMLElement>('[data-choices] [aria-haspopup]')?.focus({ preventScroll: true })
}

/** What some filters let through, each by its name, and what is left without it. */
export function useChips(filters: Filters): Chip[] {
  const { topics } = useSite()
  const clock = useClock()
  return chipsOf(filters, topics, clock)
}

function chipsOf(filters: Filters, topics: readonly Topic[], clock: Clock): Chip[] {
  const day = (text: string) => formatDate(startOfDay(text) ?? 0, clock)
  const words = feedWords()
  const chips: Chip[] = []
  if (filters.words) chips.push({ label: words.quoted(filters.words), without: { words: '' } })
  for (const id of filters.topics) {
    chips.push({
      label: topicName(topics, id),
      without: { topics: filters.topics.filter((topic) => topic !== id) },
    })
  }
  for (const domain of filters.sources) {
    chips.push({
      label: sourceName(domain),
      without: { sources: filters.sources.filter((source) => source !== domain) },
    })
  }
  if (filters.minQuality > 0)
    chips.push({ label: words.qualityFrom(filters.minQuality), without: { minQuality: 0 } })
  if (filters.from && filters.from === filters.to) {
    chips.push({ label: words.on(day(filters.from)), without: { from: null, to: null } })
  } else {
    if (filters.from) chips.push({ label: words.since(day(filters.from)), without: { from: null } })
    if (filters.to) chips.push({ label: words.until(day(filters.to)), without: { to: null } })
  }
  if (filters.unread) chips.push({ label: words.unreadOnly, without: { unread: false } })
  if (filters.muted) chips.push({ label: words.withMuted, without: { muted: false } })
  if (filters.type)
    chips.push({
      label: filters.type === 'video' ? words.videos : words.articlesOnly,
      without: { type: null },
    })
  return chips
}
