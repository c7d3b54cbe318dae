import { scaleLinear, scaleLog } from 'd3-scale'
import type { ScoredStory, ScoresTrend } from '../../model/trends.ts'
import { formatCount } from '../language/numbers.ts'
import { trendWords } from '../language/words/trends.ts'
import { ContentText } from '../parts/content-text.tsx'
import { storyPath } from '../parts/paths.ts'
import { SiteLink } from '../parts/site-link.tsx'
import { percent } from './percent.ts'
import plot from './plot.module.css'
import { PlotFigure } from './plot-figure.tsx'
import styles from './quality-coverage.module.css'
import { spreadLabels } from './spread-labels.ts'
import { tellScores } from './tell-trends.ts'

const HEIGHT = 330
const BOTTOM = 46
/** Between two letters, in pixels: also where they are twice as large, they don't touch. */
const GAP = 22
/** Radius of a point, and how much the largest cell is wider. */
const POINT = 3
const WIDER = 5
const ROUND = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 10_000]
const LETTERS = 'ABCDEF'

/** Each story a point, better ones higher and more covered ones further along; those out of line are named. */
export function QualityCoverage({
  trend,
  siteTitle,
}: {
  readonly trend: ScoresTrend
  readonly siteTitle: string
}) {
  const words = trendWords()
  const named = [...trend.quiet, ...trend.loud]
  const most = Math.max(
    ...trend.cells.map(([coverage]) => coverage),
    ...named.map(({ coverage }) => coverage),
  )
  const qualities = [...trend.cells.map(([, quality]) => quality), ...named.map(({ quality }) => quality)]
  const x = scaleLog([1, most], [3, 94])
  const y = scaleLinear([Math.min(...qualities), Math.max(...qualities)], [HEIGHT - 12, 12]).nice(4)
  const largest = Math.max(...trend.cells.map(([, , stories]) => stories))
  const radius = (stories: number) =>
    largest > 3 ? POINT + WIDER * Math.sqrt((stories - 1) / largest) : POINT + 0.5 * (stories - 1)
  const letters = [trend.quiet, trend.loud].flatMap((some) =>
    spreadLabels(
      some.map(({ quality }) => y(quality)),
      GAP,
      8,
      HEIGHT - 8,
    ),
  )
  const middle = y(trend.quality)
  return (
    <PlotFigure
      title={words.scores}
      says={tellScores(trend)}
      hint={words.scoresHint(siteTitle, trend.near)}
      table={<ScoresTable trend={trend} />}
    >
      <div className={styles.frame}>
        <svg height={HEIGHT + BOTTOM} aria-hidden="true">
          {y.ticks(4).map((tick) => (
            <text key={tick} className={plot.label} x="80%" y={y(tick)} dy="0.35em" textAnchor="end">
              {tick}
            </text>
          ))}
        </svg>
        <svg height={HEIGHT + BOTTOM} aria-hidden="true">
          <line className={plot.base} y2={HEIGHT} />
          <line className={plot.base} x2="100%" y1={HEIGHT} y2={HEIGHT} />
          <line className={plot.usual} x2="100%" y1={middle} y2={middle} />
          {ROUND.filter((tick) => tick <= most).map((tick) => (
            <text key={tick} className={plot.label} x={percent(x(tick))} y={HEIGHT + 17} textAnchor="middle">
              {tick}
            </text>
          ))}
          <text className={plot.label} x="100%" y={HEIGHT + 41} textAnchor="end">
            {words.moreArticles}
          </text>
          {trend.cells.map(([coverage, quality, stories]) => (
            <circle
              key={`${coverage} ${quality}`}
              className={plot.cell}
              cx={percent(x(coverage))}
              cy={y(quality)}
              r={radius(stories)}
            >
              <title>{words.cell(stories, coverage, quality, trend.near && stories > 1)}</title>
            </circle>
          ))}
          <text className={`${plot.label} ${plot.halo}`} x="100%" y={middle - 5} textAnchor="end">
            {words.halfScore(trend.quality)}
          </text>
          <text className={`${plot.label} ${plot.halo}`} x={6} y={-4}>
            {words.betterQuality}
          </text>
          {named.map((story, at) => (
            <svg key={story.id} x={percent(x(story.coverage))} overflow="visible" aria-hidden="true">
              <line className={plot.leader} y1={y(story.quality)} x2={13} y2={letters[at] ?? 0} />
              <circle
                className={at < trend.quiet.length ? plot.told : plot.part}
                cy={y(story.quality)}
                r={4.5}
              />
              <text className={`${plot.strong} ${plot.halo}`} x={15} y={letters[at] ?? 0} dy="0.35em">
                {LETTERS[at]}
              </text>
            </svg>
          ))}
        </svg>
      </div>
      {named.length > 0 && (
        <div className={styles.named}>
          <Named title={words.quiet} stories={trend.quiet} letters={LETTERS} />
          <Named title={words.loud} stories={trend.loud} letters={LETTERS.slice(trend.quiet.length)} />
        </div>
      )}
    </PlotFigure>
  )
}

interface NamedProps {
  readonly title: string
  readonly stories: readonly ScoredStory[]
  readonly letters: string
}

function Named({ title, stories, letters }: NamedProps) {
  return (
    <div>
      <h3>{title}</h3>
      {stories.length === 0 && <p>{trendWords().noStory}</p>}
      <ul>
        {stories.map(({ id, title: headline, coverage, quality }, at) => (
          <li key={id}>
            <b className={styles.letter} aria-hidden="true">
              {letters[at]}
            </b>
            <div>
              <SiteLink to={storyPath(id)}>
                <ContentText>{headline}</ContentText>
              </SiteLink>{' '}
              <span>{trendWords().scored(coverage, quality)}</span>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

function ScoresTable({ trend }: { readonly trend: ScoresTrend }) {
  return (
    <table>
      <caption>{trendWords().scoresTable}</caption>
      <thead>
        <tr>
          <th scope="col">{trendWords().articles}</th>
          <th scope="col">{trendWords().stories}</th>
          <th scope="col">{trendWords().lowest}</th>
          <th scope="col">{trendWords().highest}</th>
        </tr>
      </thead>
      <tbody>
        {trend.columns.map(({ from, to, stories, low, high }) => (
          <tr key={from}>
            <th scope="row">{from === to ? from : `${from}–${to}`}</th>
            <td>{formatCount(stories)}</td>
            <td>{low}</td>
            <td>{high}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
