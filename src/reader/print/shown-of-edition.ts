import { isArchive } from '../../model/edition.ts'
import type { Manifest } from '../../model/manifest.ts'
import { qualityRank } from '../../model/quality-rank.ts'
import type { StoryEntry } from '../../model/shards.ts'
import type { Topic } from '../../model/topic.ts'
import { mainTopics, specificTopic, TABS } from '../chrome/topic-choice.ts'

/**
 * All that a printed article or story shows of the edition, besides its own story. Where it is the same in a later
 * edition, so is the page: it is neither printed again, nor does it look otherwise when it is taken over.
 * @param now the clock of the build, or of the reader, in milliseconds.
 */
export function shownOfEdition(
  manifest: Manifest,
  topics: readonly Topic[],
  { story }: StoryEntry,
  now: number,
): string {
  const { title, logo, links, contact, siteUrl, counts, edition, qualityPercentiles } = manifest
  const named = (topic: Topic | null) => topic && [topic.id, topic.name, topic.shortName]
  const { articles } = counts
  return JSON.stringify([
    { title, logo, links, contact, siteUrl },
    // Dates leave out the year that it is.
    [isArchive(edition, now), new Date(now).getUTCFullYear()],
    [counts.topics, mainTopics(topics, articles).slice(0, TABS).map(named)],
    story.coverage.map((article) => named(specificTopic(topics, articles, article.topics))),
    story.coverage.map((article) =>
      article.kind === 'article' ? qualityRank(qualityPercentiles, article.quality) : null,
    ),
  ])
}
