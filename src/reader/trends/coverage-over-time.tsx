import { area, curveMonotoneX } from 'd3-shape'
import { type Stretch, stretchesOf, type Timeline } from '../../model/time/timeline.ts'
import type { CoverageTrend } from '../../model/trends.ts'
import { frameWords } from '../language/words/frame.ts'
import { trendWords } from '../language/words/trends.ts'
import { daysPath, topicPagePath } from '../parts/paths.ts'
import { SiteLink } from '../parts/site-link.tsx'
import { formatStretch } from '../time/format-stretch.ts'
import { useClock } from '../time/use-clock.ts'
import { percent } from './percent.ts'
import plot from './plot.module.css'
import { PlotFigure } from './plot-figure.tsx'
import { tellCoverage } from './tell-trends.ts'
import { timeTicks } from './time-ticks.ts'
import rows from './topic-rows.module.css'

interface CoverageOverTimeProps {
  readonly timeline: Timeline
  readonly trend: CoverageTrend
  readonly nameOf: (topic: string) => string
}

const HEIGHT = 66
/** Above the highest point is room for its number. */
const HEADROOM = 20

/** Each of the largest topics as a hill of its own over one axis of time. */
export function CoverageOverTime({ timeline, trend, nameOf }: CoverageOverTimeProps) {
  const clock = useClock()
  const stretches = stretchesOf(timeline)
  const start = stretches[0]?.start ?? 0
  const end = stretches.at(-1)?.end ?? 1
  const { place, ticks } = timeTicks(start, end)
  const shape = area<number>()
    .x((_, at) => place(middleOf(stretches[at])))
    .y0(HEIGHT)
    .y1((height) => HEIGHT - height)
    .curve(curveMonotoneX)
  return (
    <PlotFigure
      wide
      title={trendWords().coverage}
      says={tellCoverage(trend, timeline, nameOf, clock)}
      hint={trendWords().coverageHint(timeline.step)}
      table={<CoverageTable timeline={timeline} trend={trend} nameOf={nameOf} />}
    >
      <ul className={rows.rows}>
        {trend.topics.map(({ id, articles, counts }) => {
          const most = Math.max(...counts)
          const told = trend.rise?.topic === id
          const peak = told ? (trend.rise?.at ?? 0) : counts.lastIndexOf(most)
          const heightOf = (count: number) => (count / most) * (HEIGHT - HEADROOM)
          const peakAt = place(middleOf(stretches[peak]))
          return (
            <li key={id} className={rows.row}>
              <SiteLink className={rows.name} to={topicPagePath(id)}>
                {nameOf(id)}
              </SiteLink>{' '}
              <svg className={rows.plot} height={HEIGHT} aria-hidden="true">
                {ticks.map(({ at }) => (
                  <line key={at} className={plot.line} x1={percent(at)} x2={percent(at)} y2={HEIGHT} />
                ))}
                <svg
                  viewBox={`0 0 100 ${HEIGHT}`}
                  preserveAspectRatio="none"
                  aria-hidden="true"
                  width="100%"
                  height={HEIGHT}
                >
                  <path className={told ? plot.told : plot.area} d={shape(counts.map(heightOf)) ?? ''} />
                </svg>
                <line className={plot.base} x2="100%" y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
                <text
                  className={told ? `${plot.strong} ${plot.halo}` : `${plot.label} ${plot.halo}`}
                  x={percent(peakAt)}
                  y={HEIGHT - heightOf(counts[peak] ?? 0) - 4}
                  textAnchor={peakAt > 97 ? 'end' : peakAt < 3 ? 'start' : 'middle'}
                >
                  {counts[peak]}
                </text>
                {stretches.map((stretch, at) => (
                  <rect
                    key={stretch.from}
                    className={plot.touch}
                    x={percent(place(stretch.start))}
                    width={percent(place(stretch.end) - place(stretch.start))}
                    height={HEIGHT}
                  >
                    <title>{`${formatStretch(stretch, timeline.step, clock)}: ${frameWords().articles(counts[at] ?? 0)}`}</title>
                  </rect>
                ))}
              </svg>
              <span className={rows.total}>{frameWords().articles(articles)}</span>
            </li>
          )
        })}
        <li className={rows.row} aria-hidden="true">
          <svg className={rows.plot} height={22} aria-hidden="true">
            {ticks.map(({ at, label }) => (
              <text
                key={at}
                className={`${plot.label} ${plot.worded}`}
                x={percent(at)}
                y={17}
                textAnchor="middle"
              >
                {label}
              </text>
            ))}
          </svg>
        </li>
      </ul>
    </PlotFigure>
  )
}

function CoverageTable({ timeline, trend, nameOf }: CoverageOverTimeProps) {
  const clock = useClock()
  return (
    <table>
      <caption>{trendWords().coverageTable(timeline.step)}</caption>
      <thead>
        <tr>
          <th scope="col">{trendWords().when}</th>
          {trend.topics.map(({ id }) => (
            <th key={id} scope="col">
              {nameOf(id)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {stretchesOf(timeline)
          .map((stretch, at) => (
            <tr key={stretch.from}>
              <th scope="row">
                <SiteLink to={daysPath(stretch.from, stretch.to)}>
                  {formatStretch(stretch, timeline.step, clock)}
                </SiteLink>
              </th>
              {trend.topics.map(({ id, counts }) => (
                <td key={id}>{counts[at]}</td>
              ))}
            </tr>
          ))
          .reverse()}
      </tbody>
    </table>
  )
}

function middleOf(stretch: Stretch | undefined): number {
  return stretch ? (stretch.start + stretch.end) / 2 : 0
}
