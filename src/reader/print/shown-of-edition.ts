import { topicsWithFeeds } from '../../model/feed-files.ts'
import { topicListKey } from '../../model/filters/list-keys.ts'
import { chooseLead } from '../../model/lead.ts'
import { qualityRank } from '../../model/ranking/quality-rank.ts'
import type { StoryEntry } from '../../model/shards.ts'
import { isArchive } from '../../model/time/edition.ts'
import { calendarOf } from '../../model/time/zone.ts'
import type { Topic } from '../../model/topic.ts'
import { topicPath } from '../../model/topic-path.ts'
import { mainTopics, specificTopic, TABS } from '../chrome/topic-choice.ts'
import type { FeedView, FirstView } from './first-view.ts'

/**
 * All that a timeless page shows of the edition, besides its own stories. Where it is the same in a later edition, so is
 * the page: it is neither printed again, nor does it look otherwise when it is taken over.
 */
export function shownOfEdition(view: FirstView): string {
  const { manifest, topics, printedAt, feed, story, source } = view
  const { title, logo, links, contact, siteUrl, timeZone, counts, edition } = manifest
  return JSON.stringify([
    { title, logo, links, contact, siteUrl, timeZone },
    // Dates leave out the year that it is.
    [isArchive(edition, printedAt), calendarOf(printedAt).getUTCFullYear()],
    [counts.topics, mainTopics(topics.topics, counts.articles).slice(0, TABS).map(named)],
    story && shownOfStory(view, story.entry),
    feed && shownOfFeed(view, feed),
    source?.profile && [
      source.profile.topics.map(({ id }) => named(topics.topics.find((topic) => topic.id === id) ?? null)),
      manifest.qualityPercentiles[50],
    ],
  ])
}

function shownOfStory({ manifest, topics: { topics } }: FirstView, { story }: StoryEntry) {
  const { counts, qualityPercentiles } = manifest
  return [
    story.coverage.map((article) => named(specificTopic(topics, counts.articles, article.topics))),
    story.coverage.map((article) =>
      article.kind === 'article' ? qualityRank(qualityPercentiles, article.quality) : null,
    ),
  ]
}

function shownOfFeed({ manifest, topics: { topics }, printedAt }: FirstView, { list, cards }: FeedView) {
  const { counts, edition, offersHeat } = manifest
  const topic = topics.find(({ id }) => topicListKey(id) === list)
  return [
    offersHeat,
    // The axis of a living site ends with it.
    isArchive(edition, printedAt) ? null : edition,
    cards.map((card) => named(specificTopic(topics, counts.articles, chooseLead(card.articles).topics))),
    topic && shownOfTopic(topics, topic),
  ]
}

function shownOfTopic(topics: readonly Topic[], topic: Topic) {
  return [
    topic.name,
    topic.stories,
    topic.articles,
    topicPath(topics, topic.id).map((id) => named(topics.find((one) => one.id === id) ?? null)),
    topics.filter(({ parent, articles }) => parent === topic.id && articles > 0).map(counted),
    topicsWithFeeds(topics).some(({ id }) => id === topic.id),
  ]
}

function named(topic: Topic | null) {
  return topic && [topic.id, topic.name, topic.shortName]
}

function counted(topic: Topic) {
  return [...(named(topic) ?? []), topic.articles]
}
