import { Fragment, type ReactNode } from 'react'
import type { Article } from '../../model/article.ts'
import { dayOf } from '../../model/day.ts'
import type { StoryEntry } from '../../model/shards.ts'
import { useSite } from '../app/site-context.ts'
import { providerOf, providersByDomain } from '../data/known-articles.ts'
import type { ReadState } from '../kept/read-state.ts'
import { counted, formatDayHeading, formatTimeOfDay, formatWhen } from '../time/format-time.ts'
import { useClock } from '../time/use-clock.ts'
import { firstToReport } from './story-facts.ts'
import styles from './timeline.module.css'
import { TimelineEntry } from './timeline-entry.tsx'

interface CoverageProps {
  readonly entry: StoryEntry
  /** What the reader had read of it before; null for nothing. */
  readonly here: ReadState | null
}

/** All coverage of a story by day, newest first; what came since the reader was here stands above a line. */
export function Coverage({ entry, here }: CoverageProps) {
  const { story } = entry
  const providers = providersByDomain(entry.providers)
  const { lastVisit } = useSite()
  const first = firstToReport(story)
  const isNew = (article: Article) =>
    here ? !isKnown(article, here) : lastVisit !== null && article.time !== null && article.time > lastVisit
  const line = here && story.coverage.find((article) => isKnown(article, here))?.id
  return (
    <section aria-label="Coverage">
      {daysOf(story.coverage).map(({ day, articles }) => (
        <Fragment key={day}>
          {here && articles[0]?.id === line && <HereLine at={here.at} grown={here.grown} />}
          <Day articles={articles}>
            {articles.map((article, at) => (
              <Fragment key={article.id}>
                {here && at > 0 && article.id === line && (
                  <li>
                    <HereLine at={here.at} grown={here.grown} />
                  </li>
                )}
                <TimelineEntry
                  article={article}
                  provider={providerOf(providers, article.provider)}
                  isLead={article.id === story.lead}
                  isNew={isNew(article)}
                  when={article.time === null ? '' : formatTimeOfDay(article.time)}
                  remark={first?.id === article.id ? 'first to report' : undefined}
                />
              </Fragment>
            ))}
          </Day>
        </Fragment>
      ))}
    </section>
  )
}

/** References are not known by name, so their time has to tell. */
function isKnown(article: Article, here: ReadState): boolean {
  if (article.kind === 'article') return here.known.files.includes(article.id)
  return article.time === null || article.time <= here.at
}

function HereLine({ at, grown }: { readonly at: number; readonly grown: number }) {
  const { now } = useClock()
  return (
    <p className={styles.line}>
      <span>
        You were here {formatWhen(at, { now, archive: false })}
        {grown === 0 && '; nothing new since'}
      </span>
    </p>
  )
}

interface DayProps {
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
