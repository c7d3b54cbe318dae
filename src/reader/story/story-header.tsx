import { Link } from 'react-router-dom'
import type { StoryEntry } from '../../model/shards.ts'
import { useSite } from '../app/site-context.ts'
import { specificTopic } from '../chrome/topic-choice.ts'
import { providerOf, providersByDomain } from '../data/known-articles.ts'
import type { Subject } from '../kept/subject.ts'
import { ArticleLink } from '../parts/article-link.tsx'
import { headlineLength } from '../parts/headline-length.ts'
import { topicPagePath } from '../parts/paths.ts'
import { Picture } from '../parts/picture.tsx'
import { SubjectButtons } from '../parts/subject-buttons.tsx'
import { counted, formatRange, formatSpan } from '../time/format-time.ts'
import { useClock } from '../time/use-clock.ts'
import { firstToReport, leadOf, providerCounts, storySpan } from './story-facts.ts'
import styles from './story-header.module.css'

interface StoryHeaderProps {
  readonly entry: StoryEntry
  readonly subject: Subject
}

/** What a story is about, and its figures: how many, by whom, over what time, who was first. */
export function StoryHeader({ entry, subject }: StoryHeaderProps) {
  const { story } = entry
  const providers = providersByDomain(entry.providers)
  const { topics, manifest } = useSite()
  const clock = useClock()
  const lead = leadOf(story)
  const topic = specificTopic(topics, manifest.counts.articles, lead.topics)
  const outlets = providerCounts(story)
  const span = storySpan(story)
  const first = firstToReport(story)
  const only = outlets.length === 1 ? providerOf(providers, outlets[0]?.domain ?? '') : null
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <p className={styles.path}>
          {topic && (
            <>
              <Link to={topicPagePath(topic.id)}>{topic.name}</Link> /{' '}
            </>
          )}
          Story
        </p>
        <h1 className={styles.headline} data-length={headlineLength(lead.title)} dir="auto">
          <ArticleLink id={lead.id} softly>
            {lead.title}
          </ArticleLink>
        </h1>
        {lead.excerpt && (
          <p className={styles.excerpt} dir="auto">
            {lead.excerpt}
          </p>
        )}
      </div>
      {lead.picture && (
        <div className={styles.picture}>
          <Picture picture={lead.picture} by={providerOf(providers, lead.provider).name} eager />
        </div>
      )}
      <div className={styles.figures}>
        <dl className={styles.facts}>
          {only && story.coverage.length > 1 ? (
            <Fact value={String(story.coverage.length)} label={`updates from ${only.name}`} />
          ) : (
            <>
              <Fact
                value={String(story.coverage.length)}
                label={story.coverage.length === 1 ? 'article' : 'articles'}
              />
              <Fact
                value={only ? only.name : String(outlets.length)}
                label={only ? 'the only source' : 'sources'}
              />
            </>
          )}
          {span && (
            <Fact
              value={
                span.to > span.from ? formatSpan(span.to - span.from) : formatRange(span.from, span.to, clock)
              }
              label={span.to > span.from ? formatRange(span.from, span.to, clock) : 'published'}
            />
          )}
          {first && <Fact value={providerOf(providers, first.provider).name} label="first to report" />}
        </dl>
        <div className={styles.actions}>
          <SubjectButtons subject={subject} />
        </div>
      </div>
      <p className="visually-hidden">
        {counted(story.coverage.length, 'article')} from {counted(outlets.length, 'source')}
      </p>
    </header>
  )
}

interface FactProps {
  readonly value: string
  readonly label: string
}

function Fact({ value, label }: FactProps) {
  return (
    <div className={styles.fact}>
      <dt>
        <bdi>{label}</bdi>
      </dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </div>
  )
}
