import { Link } from 'react-router-dom'
import type { Card } from '../../model/card.ts'
import { chooseLead } from '../../model/lead.ts'
import type { Provider } from '../../model/provider.ts'
import { useSite } from '../app/site-context.ts'
import { specificTopic } from '../chrome/topic-choice.ts'
import { providerOf } from '../data/known-articles.ts'
import { ArticleLink } from '../parts/article-link.tsx'
import { headlineLength } from '../parts/headline-length.ts'
import { OutboundLink } from '../parts/outbound-link.tsx'
import { Picture } from '../parts/picture.tsx'
import { TimeStamp } from '../parts/time-stamp.tsx'
import type { Axis } from '../time/axis.ts'
import { counted } from '../time/format-time.ts'
import { OtherHeadlines } from './other-headlines.tsx'
import { pointsOf } from './page-axis.ts'
import styles from './story-card.module.css'
import { StoryPoints } from './story-points.tsx'

interface StoryCardProps {
  readonly card: Card
  readonly providers: ReadonlyMap<string, Provider>
  readonly axis: Axis | null
  /** The first card of a front page. */
  readonly leads: boolean
}

/** One story in a feed: what it is, who else says what, where to read it, and its points in time. */
export function StoryCard({ card, providers, axis, leads }: StoryCardProps) {
  const { topics, manifest, lastVisit } = useSite()
  const lead = chooseLead(card.articles)
  const provider = providerOf(providers, lead.provider)
  const topic = specificTopic(topics, manifest.counts.articles, lead.topics)
  const points = pointsOf(card)
  const fresh = lastVisit === null ? 0 : points.filter((time) => time > lastVisit).length
  const shape = leads ? 'lead' : !lead.picture && !lead.excerpt && card.coverage === 1 ? 'brief' : 'card'
  return (
    <article className={styles.card} data-shape={shape} data-fresh={fresh > 0 || undefined}>
      <div className={styles.body}>
        {shape !== 'brief' && topic && (
          <Link className={styles.topic} to={`/topics/${encodeURIComponent(topic.id)}`}>
            {topic.name}
          </Link>
        )}
        <div className={styles.text}>
          {lead.picture && (
            <div className={styles.picture}>
              <Picture picture={lead.picture} eager={leads} />
            </div>
          )}
          <h2 className={styles.headline} data-length={headlineLength(lead.title)}>
            <ArticleLink id={lead.id}>
              <bdi>{lead.title}</bdi>
            </ArticleLink>
          </h2>
          {lead.excerpt && (
            <p className={styles.excerpt} dir="auto">
              {lead.excerpt}
            </p>
          )}
          <OtherHeadlines card={card} lead={lead} providers={providers} fresh={fresh} lastVisit={lastVisit} />
        </div>
        <p className={styles.meta}>
          {lead.address === null ? (
            <bdi className={styles.provider}>{provider.name}</bdi>
          ) : (
            <OutboundLink className={styles.provider} to={lead.address}>
              <bdi>{provider.name}</bdi> <span aria-hidden="true">↗</span>
            </OutboundLink>
          )}
          <TimeStamp time={lead.time} />
          {lead.type === 'video' && <span>Video</span>}
          {card.coverage > 1 && (
            <Link className={styles.coverage} to={`/story/${encodeURIComponent(card.story)}`}>
              {counted(card.coverage, 'article')}
              {card.providers > 1 && `, ${counted(card.providers, 'source')}`}
            </Link>
          )}
        </p>
      </div>
      {axis && (
        <div className={styles.axis}>
          <StoryPoints axis={axis} points={points} lead={lead.time} visit={lastVisit} />
        </div>
      )}
    </article>
  )
}
