import type { VoicesTrend } from '../../model/trends.ts'
import { formatCount } from '../language/numbers.ts'
import { trendWords } from '../language/words/trends.ts'
import { topicPagePath } from '../parts/paths.ts'
import { SiteLink } from '../parts/site-link.tsx'
import { percent } from './percent.ts'
import plot from './plot.module.css'
import { PlotFigure } from './plot-figure.tsx'
import { tellVoices } from './tell-trends.ts'
import rows from './topic-rows.module.css'

interface TopicVoicesProps {
  readonly trend: VoicesTrend
  readonly nameOf: (topic: string) => string
}

const ROW = 24
const BAR = 14
const ABOVE = 3

/** How many sources each topic has, and how few of them write half of it. */
export function TopicVoices({ trend, nameOf }: TopicVoicesProps) {
  const most = Math.max(...trend.topics.map(({ sources }) => sources))
  const widthOf = (sources: number) => percent((sources / most) * 100)
  return (
    <PlotFigure
      title={trendWords().voices}
      says={tellVoices(trend, nameOf)}
      hint={trendWords().voicesHint}
      table={<VoicesTable trend={trend} nameOf={nameOf} />}
    >
      <ul className={rows.rows}>
        {trend.topics.map(({ id, sources, half }) => (
          <li key={id} className={`${rows.row} ${rows.voices}`}>
            <SiteLink className={rows.name} to={topicPagePath(id)}>
              {nameOf(id)}
            </SiteLink>{' '}
            <svg className={rows.plot} height={ROW} aria-hidden="true">
              <rect className={plot.bar} y={ABOVE} width={widthOf(sources)} height={BAR} />
              <rect className={plot.part} y={ABOVE} width={widthOf(half)} height={BAR} />
            </svg>
            <span className={rows.total}>{trendWords().halfBy(sources, half)}</span>
          </li>
        ))}
      </ul>
    </PlotFigure>
  )
}

function VoicesTable({ trend, nameOf }: TopicVoicesProps) {
  return (
    <table>
      <caption>{trendWords().voicesTable}</caption>
      <thead>
        <tr>
          <th scope="col">{trendWords().topic}</th>
          <th scope="col">{trendWords().articles}</th>
          <th scope="col">{trendWords().sources}</th>
          <th scope="col">{trendWords().writeHalf}</th>
        </tr>
      </thead>
      <tbody>
        {trend.topics.map(({ id, articles, sources, half }) => (
          <tr key={id}>
            <th scope="row">
              <SiteLink to={topicPagePath(id)}>{nameOf(id)}</SiteLink>
            </th>
            <td>{formatCount(articles)}</td>
            <td>{sources}</td>
            <td>{half}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
