import { topicsWithFeeds } from '../../model/feed-files.ts'
import { topicOfList } from '../../model/filters/list-keys.ts'
import { chooseLead } from '../../model/lead.ts'
import { qualityRank } from '../../model/ranking/quality-rank.ts'
import { isArchive } from '../../model/time/edition.ts'
import { calendarOf } from '../../model/time/zone.ts'
import type { Topic } from '../../model/topic.ts'
import { topicBy, topicPath } from '../../model/topic-path.ts'
import { mainTopics, specificTopic, TABS } from '../chrome/topic-choice.ts'
import { isOfLastWeek, newestOf } from '../feed/page-axis.ts'
import { subtopicsOf } from '../feed/subtopics-of.ts'
import type { FeedView, FirstView } from './first-view.ts'

/** What pages ask of an edition about what is theirs: the answers stand on them. */
export interface Questions {
  /** Sets of topics: which of each tells most. */
  readonly topics: readonly (readonly string[])[]
  /** Scores: what each ranks as. */
  readonly scores: readonly number[]
  /** The newest time on a feed's axis: whether that ends with the edition. Null where there is none. */
  readonly newest: number | null
}

/** Puts the questions of several pages together, each once, in an order of their own. */
export function mergeQuestions(all: readonly Questions[]): Questions {
  const topics = new Map(all.flatMap((one) => one.topics.map((set) => [set.join('\n'), set] as const)))
  return {
    topics: [...topics.keys()].sort().flatMap((key) => [topics.get(key) ?? []]),
    scores: [...new Set(all.flatMap(({ scores }) => scores))].sort((a, b) => a - b),
    newest: all.reduce<number | null>(
      (last, { newest }) => (last === null || (newest !== null && newest > last) ? newest : last),
      null,
    ),
  }
}

/** What a page asks. */
export function questionsOf({ story, feed }: Pick<FirstView, 'story' | 'feed'>): Questions {
  const coverage = story?.entry.story.coverage ?? []
  const leads = feed?.cards.map((card) => chooseLead(card.articles)) ?? []
  const scores = coverage.flatMap((article) => (article.kind === 'article' ? article.quality : []))
  const topics = [...coverage, ...leads].map((article) => article.topics)
  return mergeQuestions([{ topics, scores, newest: feed ? newestOf(feed.cards) : null }])
}

type Edition = Pick<FirstView, 'printedAt' | 'manifest' | 'topics'>

/** What an edition says to some questions. */
export function answersTo(
  { topics: sets, scores, newest }: Questions,
  { printedAt, manifest, topics }: Edition,
) {
  const { counts, edition, qualityPercentiles } = manifest
  return [
    isArchive(edition, printedAt) || !isOfLastWeek(newest, edition) ? null : edition,
    sets.map((set) => named(specificTopic(topics.topics, counts.articles, set))),
    scores.map((score) => qualityRank(qualityPercentiles, score)),
  ]
}

/**
 * All that a timeless page shows of the edition, besides its own stories. Where it is the same in a later edition, so
 * is the page: it is neither printed again, nor does it look otherwise when it is taken over.
 */
export function shownOfEdition(view: FirstView): string {
  const { manifest, topics, printedAt, feed, source } = view
  const { title, logo, links, contact, siteUrl, timeZone, counts, edition } = manifest
  return JSON.stringify([
    { title, logo, links, contact, siteUrl, timeZone },
    // Dates leave out the year that it is.
    [isArchive(edition, printedAt), calendarOf(printedAt).getUTCFullYear()],
    [counts.topics, mainTopics(topics.topics, counts.articles).slice(0, TABS).map(named)],
    answersTo(questionsOf(view), view),
    feed && shownOfFeed(view, feed),
    source?.profile && [
      source.profile.topics.map(({ id }) => named(topicBy(topics.topics, id))),
      manifest.qualityPercentiles[50],
    ],
  ])
}

function shownOfFeed({ manifest, topics: { topics } }: FirstView, { list, page }: FeedView) {
  const id = topicOfList(list ?? '')
  const topic = id === null ? null : topicBy(topics, id)
  return [manifest.offersHeat, topic && shownOfTopic(topics, topic, page === 1)]
}

function shownOfTopic(topics: readonly Topic[], topic: Topic, isFirst: boolean) {
  const below = subtopicsOf(topics, topic.id)
  const way = topicPath(topics, topic.id).map((id) => named(topicBy(topics, id)))
  return [
    way,
    topicsWithFeeds(topics).some(({ id }) => id === topic.id),
    isFirst && [topic.stories, topic.articles, below.all.length, below.shown.map(counted)],
  ]
}

function named(topic: Topic | null) {
  return topic && [topic.id, topic.name, topic.shortName]
}

function counted(topic: Topic) {
  return [...(named(topic) ?? []), topic.articles]
}
