import { Fragment, type ReactNode } from 'react'
import type { Article } from '../../model/article.ts'
import { firstToReport } from '../../model/first-to-report.ts'
import { compareNewest } from '../../model/ranking/order.ts'
import type { StoryEntry } from '../../model/shards.ts'
import { dayOf } from '../../model/time/zone.ts'
import { useSite } from '../app/site-context.ts'
import { useAddressQuery } from '../app/use-address-query.ts'
import { providerOf, providersByDomain } from '../data/known-articles.ts'
import type { ReadState } from '../kept/read-state.ts'
import { frameWords } from '../language/words/frame.ts'
import { storyWords } from '../language/words/story.ts'
import { formatDayHeading, formatTimeOfDay, formatWhen } from '../time/format-time.ts'
import { useClock, useNow } from '../time/use-clock.ts'
import { usePaper } from '../time/use-paper.ts'
import { CarriedBy } from './carried-by.tsx'
import { ConnectionNote } from './connection-note.tsx'
import { CoverageControls } from './coverage-controls.tsx'
import { parseCoverageView } from './coverage-view.ts'
import { originalsOfCopies, providerCounts } from './story-facts.ts'
import styles from './timeline.module.css'
import { TimelineEntry } from './timeline-entry.tsx'
import { timelineRows } from './timeline-rows.ts'
import { WhyJoined } from './why-joined.tsx'

interface CoverageProps {
  readonly entry: StoryEntry
  /** What the reader had read of it before; null for nothing. */
  readonly here: ReadState | null
}

/** From here on, a story's coverage has orders and a choice of sources. */
const CONTROLLED_FROM = 4

/** All coverage of a story: by day, newest first, with a line where the reader was; or by quality, or by source. */
export function Coverage({ entry, here }: CoverageProps) {
  const { story } = entry
  const query = useAddressQuery()
  const providers = providersByDomain(entry.providers)
  const { lastVisit } = useSite()
  const view = parseCoverageView(query)
  const first = firstToReport(story)
  const originals = originalsOfCopies(story)
  const isNew = (article: Article) =>
    here ? !isKnown(article, here) : lastVisit !== null && article.time !== null && article.time > lastVisit
  const shown = story.coverage.filter((article) => view.source === null || article.provider === view.source)
  const line = here && shown.find((article) => isKnown(article, here))?.id
  const whenOf = (article: Article) => (article.time === null ? '' : formatTimeOfDay(article.time))

  const entryOf = (article: Article, carriers: readonly Article[], when?: string) => (
    <TimelineEntry
      key={article.id}
      article={article}
      provider={providerOf(providers, article.provider)}
      isLead={article.id === story.lead}
      isNew={isNew(article)}
      when={when}
      remark={first?.id === article.id ? storyWords().firstToReport : undefined}
      before={carriers.length > 0 && <CarriedBy carriers={carriers} providers={providers} />}
    >
      <WhyJoined story={story} id={article.id} />
    </TimelineEntry>
  )
  const rowsOf = (articles: readonly Article[]) =>
    timelineRows(articles, view.source === null ? originals : new Map()).map((row) =>
      row.kind === 'article' ? (
        entryOf(row.article, row.carriers, whenOf(row.article))
      ) : (
        <li key={row.carriers[0]?.id} className={styles.carriers}>
          <CarriedBy
            carriers={row.carriers}
            original={story.coverage.find(({ id }) => id === row.original)}
            providers={providers}
          />
        </li>
      ),
    )

  return (
    <div>
      {/* The region has the coverage alone: every link in it is an article. */}
      {story.coverage.length >= CONTROLLED_FROM && (
        <CoverageControls story={story} providers={providers} view={view} />
      )}
      <section aria-label={storyWords().coverage}>
        {view.order === 'time' &&
          daysOf(shown).map(({ day, articles }) => {
            const at = articles.findIndex((article) => article.id === line)
            return (
              <Fragment key={day}>
                {here && at === 0 && <HereLine at={here.at} grown={here.grown} />}
                <Day articles={articles}>
                  {at > 0 && rowsOf(articles.slice(0, at))}
                  {here && at > 0 && (
                    <li>
                      <HereLine at={here.at} grown={here.grown} />
                    </li>
                  )}
                  {rowsOf(at > 0 ? articles.slice(at) : articles)}
                </Day>
              </Fragment>
            )
          })}
        {view.order === 'quality' && (
          <ul className={styles.timeline}>
            {[...shown].sort(byQuality).map((article) => entryOf(article, []))}
          </ul>
        )}
        {view.order === 'source' &&
          providerCounts({ ...story, coverage: shown }).map(({ domain, articles }) => (
            <Fragment key={domain}>
              <h2 className={styles.day}>
                <strong>
                  <bdi>{providerOf(providers, domain).name}</bdi>
                </strong>{' '}
                {frameWords().articles(articles)}
              </h2>
              <ul className={styles.timeline}>
                {shown.filter(({ provider }) => provider === domain).map((article) => entryOf(article, []))}
              </ul>
            </Fragment>
          ))}
      </section>
      <ConnectionNote story={story} />
    </div>
  )
}

/** References have no score, and come last. */
function byQuality(a: Article, b: Article): number {
  const scoreOf = (article: Article) => (article.kind === 'article' ? article.quality : -1)
  return scoreOf(b) - scoreOf(a) || compareNewest(a, b)
}

/** References are not known by name, so their time has to tell. */
function isKnown(article: Article, here: ReadState): boolean {
  if (article.kind === 'article') return here.known.files.includes(article.id)
  return article.time === null || article.time <= here.at
}

function HereLine({ at, grown }: { readonly at: number; readonly grown: number }) {
  const { archive } = useClock()
  const now = useNow()
  const printed = usePaper()
  return (
    <p className={styles.line}>
      <span>
        {storyWords().youWereHere(formatWhen(at, { now, archive, printed }))}
        {grown === 0 && storyWords().nothingSince}
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
        <strong>{time === null ? frameWords().undated : formatDayHeading(time, clock)}</strong>{' '}
        {frameWords().articles(articles.length)}
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
