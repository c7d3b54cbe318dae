import type { Article } from '../../model/article.ts'
import { firstToReport } from '../../model/first-to-report.ts'
import type { StoryEntry } from '../../model/shards.ts'
import { useSite } from '../app/site-context.ts'
import { providerOf, providersByDomain } from '../data/known-articles.ts'
import { StoryPoints } from '../feed/story-points.tsx'
import { frameWords } from '../language/words/frame.ts'
import { storyWords } from '../language/words/story.ts'
import { storyPath } from '../parts/paths.ts'
import { SiteLink } from '../parts/site-link.tsx'
import { CarriedBy } from '../story/carried-by.tsx'
import { NearbyStories } from '../story/nearby-stories.tsx'
import { originalsOfCopies, pointsOfStory, providerCounts, storySpan } from '../story/story-facts.ts'
import timeline from '../story/timeline.module.css'
import { TimelineEntry } from '../story/timeline-entry.tsx'
import { timelineRows } from '../story/timeline-rows.ts'
import { WhyJoined } from '../story/why-joined.tsx'
import { spanAxis } from '../time/axis.ts'
import { formatDate, formatSpan } from '../time/format-time.ts'
import { useClock } from '../time/use-clock.ts'
import more from './article-more.module.css'
import styles from './article-story.module.css'
import { OtherWords } from './other-words.tsx'
import { StoryNeighbours } from './story-neighbours.tsx'

interface ArticleStoryProps {
  readonly article: Article
  readonly entry: StoryEntry
}

/** The place of an article in its story: what came before, and what after. */
export function ArticleStory({ article, entry }: ArticleStoryProps) {
  const { story } = entry
  const providers = providersByDomain(entry.providers)
  const { lastVisit } = useSite()
  const clock = useClock()
  const words = storyWords()
  const span = storySpan(story)
  const first = firstToReport(story)
  const alone = story.coverage.length === 1
  const times = pointsOfStory(story)
  const originals = originalsOfCopies(story)
  // Copies are no points, but the article at hand can be one.
  const axis = span && spanAxis([span.from, span.to], '')
  const outlets = providerCounts(story).length
  const whenOf = (one: Article) => {
    if (one.time === null) return ''
    if (article.time === null || one.id === article.id) return formatDate(one.time, clock)
    const apart = one.time - article.time
    if (apart === 0) return words.sameTime
    return apart < 0 ? words.earlier(formatSpan(-apart)) : words.later(formatSpan(apart))
  }
  return (
    <>
      {!alone && article.time !== null && (
        <section className={more.more}>
          <h2>{words.place}</h2>
          <StoryNeighbours story={story} article={article} providers={providers} whenOf={whenOf} />
        </section>
      )}
      <section className={styles.story} aria-label={words.coverage}>
        <h2 className={styles.title}>
          {alone ? (
            words.onlyOne
          ) : (
            <SiteLink to={storyPath(story.id)}>{words.partOf(story.coverage.length)}</SiteLink>
          )}
        </h2>
        {!alone && span && axis && (
          <div className={styles.axis}>
            <div className={styles.points}>
              <StoryPoints axis={axis} points={times} lead={article.time} visit={lastVisit} />
            </div>
            <p className={styles.span}>
              <strong>
                {span.to > span.from ? formatSpan(span.to - span.from) : formatDate(span.to, clock)}
              </strong>
              {frameWords().andSources(outlets)}
            </p>
          </div>
        )}
        <ul className={timeline.timeline}>
          {timelineRows(story.coverage, originals).map((row) =>
            row.kind === 'carriers' ? (
              <li key={row.carriers[0]?.id} className={timeline.carriers}>
                <CarriedBy
                  carriers={row.carriers}
                  original={story.coverage.find(({ id }) => id === row.original)}
                  providers={providers}
                  here={article.id}
                />
              </li>
            ) : (
              <TimelineEntry
                key={row.article.id}
                article={row.article}
                provider={providerOf(providers, row.article.provider)}
                isLead={row.article.id === story.lead}
                isHere={row.article.id === article.id}
                when={whenOf(row.article)}
                remark={first?.id === row.article.id ? words.firstToReport : undefined}
                before={
                  row.carriers.length > 0 && (
                    <CarriedBy carriers={row.carriers} providers={providers} here={article.id} />
                  )
                }
              >
                <WhyJoined story={story} id={row.article.id} />
              </TimelineEntry>
            ),
          )}
        </ul>
        {story.siblings.length > 0 && (
          <p className={styles.thread}>
            <SiteLink to={storyPath(story.id)}>
              {words.inThread(story.others ?? story.siblings.length)}
            </SiteLink>
          </p>
        )}
      </section>
      <OtherWords story={story} article={article} providers={providers} />
      <NearbyStories nearby={story.nearby ?? []} className={more.more} />
    </>
  )
}
