import { stretchesOf } from '../../model/time/timeline.ts'
import { startOfDay } from '../../model/time/zone.ts'
import type { BusyDay, DaysTrend } from '../../model/trends.ts'
import { Rich } from '../language/rich.tsx'
import { frameWords } from '../language/words/frame.ts'
import { trendWords } from '../language/words/trends.ts'
import { ContentText } from '../parts/content-text.tsx'
import { daysPath, storyPath, topicPagePath } from '../parts/paths.ts'
import { SiteLink } from '../parts/site-link.tsx'
import { formatDate } from '../time/format-time.ts'
import { useClock } from '../time/use-clock.ts'
import styles from './busy-days.module.css'
import { percent } from './percent.ts'
import plot from './plot.module.css'
import { PlotFigure } from './plot-figure.tsx'
import { spreadLabels } from './spread-labels.ts'
import { tellDays } from './tell-trends.ts'
import { timeTicks } from './time-ticks.ts'

interface BusyDaysProps {
  readonly window: { readonly from: string; readonly to: string }
  readonly trend: DaysTrend
  readonly nameOf: (topic: string) => string
}

const TOP = 26
const HEIGHT = 150
const BOTTOM = 22
/** Between the numbers of two days, in percent: 14 px of the narrowest plot, and of a wide one. */
const GAPS = { narrow: 5, wide: 2 } as const
/** With more bars than this there is no room between them on a phone. */
const SPACED = 100

/** A bar for every day, the busiest numbered, and what made them. */
export function BusyDays({ window, trend, nameOf }: BusyDaysProps) {
  const clock = useClock()
  const days = stretchesOf({ step: 'day', ...window })
  const { place, ticks } = timeTicks(days[0]?.start ?? 0, days.at(-1)?.end ?? 1)
  const most = Math.max(...trend.counts)
  const heightOf = (count: number) => (count / most) * HEIGHT
  const width = days.length > SPACED ? 1 : 0.78
  const floor = TOP + HEIGHT
  const marked = trend.busiest.map(({ day, articles }) => {
    const at = days.findIndex(({ from }) => from === day)
    return { day, at: ((at + 0.5) / days.length) * 100, top: floor - heightOf(articles) }
  })
  const placesOf = (room: keyof typeof GAPS) =>
    spreadLabels(
      marked.map(({ at }) => at),
      GAPS[room],
      GAPS[room] / 2,
      100 - GAPS[room] / 2,
    )
  return (
    <PlotFigure
      wide
      title={trendWords().days}
      says={tellDays(trend)}
      table={<DaysTable window={window} trend={trend} />}
    >
      <div className={styles.room}>
        <svg className={styles.plot} height={floor + BOTTOM} aria-hidden="true">
          <svg
            viewBox={`0 0 ${days.length} ${HEIGHT}`}
            preserveAspectRatio="none"
            aria-hidden="true"
            y={TOP}
            width="100%"
            height={HEIGHT}
          >
            {days.map(({ from }, at) => {
              const count = trend.counts[at] ?? 0
              const busy = trend.busiest.some(({ day }) => day === from)
              return (
                <rect
                  key={from}
                  className={busy ? plot.told : plot.bar}
                  x={at + (1 - width) / 2}
                  y={HEIGHT - heightOf(count)}
                  width={width}
                  height={heightOf(count)}
                />
              )
            })}
          </svg>
          {(['narrow', 'wide'] as const).map((room) => (
            <g key={room} className={styles[room]}>
              {marked.map(({ day, at, top }, rank) => {
                const label = placesOf(room)[rank] ?? at
                return (
                  <g key={day}>
                    <line className={plot.leader} x1={percent(label)} y1={16} x2={percent(at)} y2={top - 2} />
                    <text className={plot.strong} x={percent(label)} y={12} textAnchor="middle">
                      {rank + 1}
                    </text>
                  </g>
                )
              })}
            </g>
          ))}
          {days.map((day, at) => (
            <rect
              key={day.from}
              className={plot.touch}
              x={percent(place(day.start))}
              y={TOP}
              width={percent(100 / days.length)}
              height={HEIGHT}
            >
              <title>{`${formatDate(day.start, clock)}: ${frameWords().articles(trend.counts[at] ?? 0)}`}</title>
            </rect>
          ))}
          <line className={plot.base} x2="100%" y1={floor - 0.5} y2={floor - 0.5} />
          {ticks.map(({ at, label }) => (
            <text
              key={at}
              className={`${plot.label} ${plot.worded}`}
              x={percent(at)}
              y={floor + 17}
              textAnchor="middle"
            >
              {label}
            </text>
          ))}
        </svg>
      </div>
      <ol className={styles.days}>
        {trend.busiest.map((day, rank) => (
          <DayCard key={day.day} day={day} number={rank + 1} nameOf={nameOf} />
        ))}
      </ol>
    </PlotFigure>
  )
}

interface DayCardProps {
  readonly day: BusyDay
  readonly number: number
  readonly nameOf: (topic: string) => string
}

function DayCard({ day, number, nameOf }: DayCardProps) {
  const clock = useClock()
  return (
    <li className={styles.day}>
      <h3>
        <span className={styles.number} aria-hidden="true">
          {number}
        </span>{' '}
        <SiteLink to={daysPath(day.day, day.day)}>
          <time dateTime={day.day}>{formatDate(startOfDay(day.day) ?? 0, clock)}</time>
        </SiteLink>
      </h3>
      <p>
        {day.topic ? (
          <Rich
            text={trendWords().onTopic(day.articles, day.topic.articles)}
            parts={{
              topic: (
                <SiteLink to={`${topicPagePath(day.topic.id)}?from=${day.day}&to=${day.day}`}>
                  {nameOf(day.topic.id)}
                </SiteLink>
              ),
            }}
          />
        ) : (
          frameWords().articles(day.articles)
        )}
      </p>
      <ul>
        {day.stories.map(({ id, title, articles }) => (
          <li key={id}>
            <SiteLink to={storyPath(id)}>
              <ContentText>{title}</ContentText>
            </SiteLink>{' '}
            {articles > 1 && <span>{trendWords().thatDay(articles)}</span>}
          </li>
        ))}
      </ul>
    </li>
  )
}

function DaysTable({ window, trend }: Omit<BusyDaysProps, 'nameOf'>) {
  const clock = useClock()
  const days = stretchesOf({ step: 'day', ...window }).map(({ from, start }, at) => ({
    from,
    start,
    articles: trend.counts[at] ?? 0,
  }))
  return (
    <table>
      <caption>{trendWords().daysTable}</caption>
      <thead>
        <tr>
          <th scope="col">{trendWords().day}</th>
          <th scope="col">{trendWords().articles}</th>
        </tr>
      </thead>
      <tbody>
        {days
          .filter(({ articles }) => articles > 0)
          .sort((a, b) => b.articles - a.articles)
          .map(({ from, start, articles }) => (
            <tr key={from}>
              <th scope="row">
                <SiteLink to={daysPath(from, from)}>{formatDate(start, clock)}</SiteLink>
              </th>
              <td>{articles}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}
