import type { ReactNode } from 'react'
import type { Article } from '../../model/article.ts'
import { dayOf } from '../../model/day.ts'
import type { StoryEntry } from '../../model/shards.ts'
import { useSite } from '../app/site-context.ts'
import { providerOf, providersByDomain } from '../data/known-articles.ts'
import { counted, formatDayHeading, formatTimeOfDay } from '../time/format-time.ts'
import { useClock } from '../time/use-clock.ts'
import { firstToReport } from './story-facts.ts'
import styles from './timeline.module.css'
import { TimelineEntry } from './timeline-entry.tsx'

/** All coverage of a story by day, newest first. */
export function Coverage({ entry }: { readonly entry: StoryEntry }) {
  const { story } = entry
  const providers = providersByDomain(entry.providers)
  const { lastVisit } = useSite()
  const first = firstToReport(story)
  return (
    <section aria-label="Coverage">
      {daysOf(story.coverage).map(({ day, articles }) => (
        <Day key={day} day={day} articles={articles}>
          {articles.map((article) => (
            <TimelineEntry
              key={article.id}
              article={article}
              provider={providerOf(providers, article.provider)}
              isLead={article.id === story.lead}
              isNew={lastVisit !== null && article.time !== null && article.time > lastVisit}
              when={article.time === null ? '' : formatTimeOfDay(article.time)}
              remark={first?.id === article.id ? 'first to report' : undefined}
            />
          ))}
        </Day>
      ))}
    </section>
  )
}

interface DayProps {
  readonly day: string
  readonly articles: readonly Article[]
  readonly children: ReactNode
}

function Day({ articles, children }: DayProps) {
  const clock = useClock()
  const time = articles[0]?.time ?? null
  return (
    <>
      <h2 className={styles.day}>
        <strong>{time === null ? 'Undated' : formatDayHeading(time, clock)}</strong>{' '}
        {counted(articles.length, 'article')}
      </h2>
      <ul className={styles.timeline}>{children}</ul>
    </>
  )
}

function daysOf(coverage: readonly Article[]): { day: string; articles: Article[] }[] {
  const days: { day: string; articles: Article[] }[] = []
  for (const article of coverage) {
    const day = article.time === null ? 'undated' : dayOf(article.time)
    const last = days.at(-1)
    if (last?.day === day) last.articles.push(article)
    else days.push({ day, articles: [article] })
  }
  return days
}
