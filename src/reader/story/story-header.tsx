import { firstToReport } from '../../model/first-to-report.ts'
import type { StoryEntry } from '../../model/shards.ts'
import { useSite } from '../app/site-context.ts'
import { useContentLang } from '../app/use-content-lang.ts'
import { specificTopic } from '../chrome/topic-choice.ts'
import { providerOf, providersByDomain } from '../data/known-articles.ts'
import type { Subject } from '../kept/subject.ts'
import { formatCount } from '../language/numbers.ts'
import { frameWords } from '../language/words/frame.ts'
import { storyWords } from '../language/words/story.ts'
import { ArticleLink } from '../parts/article-link.tsx'
import { headlineLength } from '../parts/headline-length.ts'
import { topicPagePath } from '../parts/paths.ts'
import { Picture } from '../parts/picture.tsx'
import { SiteLink } from '../parts/site-link.tsx'
import { SubjectButtons } from '../parts/subject-buttons.tsx'
import { formatRange, formatSpan } from '../time/format-time.ts'
import { useClock } from '../time/use-clock.ts'
import { leadOf } from './lead-of.ts'
import { providerCounts, storySpan } from './story-facts.ts'
import styles from './story-header.module.css'

interface StoryHeaderProps {
  readonly entry: StoryEntry
  readonly subject: Subject
}

/** What a story is about, and its figures: how many, by whom, over what time, who was first. */
export function StoryHeader({ entry, subject }: StoryHeaderProps) {
  const { story } = entry
  const words = storyWords()
  const providers = providersByDomain(entry.providers)
  const { topics, manifest } = useSite()
  const lang = useContentLang()
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
              <SiteLink to={topicPagePath(topic.id)}>{topic.name}</SiteLink> /{' '}
            </>
          )}
          {words.story}
        </p>
        <h1 className={styles.headline} data-length={headlineLength(lead.title)} dir="auto" lang={lang}>
          <ArticleLink id={lead.id} softly>
            {lead.title}
          </ArticleLink>
        </h1>
        {lead.excerpt && (
          <p className={styles.excerpt} dir="auto" lang={lang}>
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
            <Fact
              value={formatCount(story.coverage.length)}
              label={words.articlesFrom(story.coverage.length, only.name)}
            />
          ) : (
            <>
              <Fact
                value={formatCount(story.coverage.length)}
                label={words.articles(story.coverage.length)}
              />
              <Fact
                value={only ? only.name : formatCount(outlets.length)}
                label={only ? words.onlySource : words.sources(outlets.length)}
              />
            </>
          )}
          {span && (
            <Fact
              value={
                span.to > span.from ? formatSpan(span.to - span.from) : formatRange(span.from, span.to, clock)
              }
              label={span.to > span.from ? formatRange(span.from, span.to, clock) : words.published}
            />
          )}
          {first && <Fact value={providerOf(providers, first.provider).name} label={words.firstToReport} />}
        </dl>
        <SubjectButtons subject={subject} />
      </div>
      <p className="visually-hidden">
        {frameWords().storiesFrom(
          frameWords().articles(story.coverage.length),
          frameWords().sources(outlets.length),
        )}
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
