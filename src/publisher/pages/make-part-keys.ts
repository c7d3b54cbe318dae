import { bucketOf } from '../../model/bucket.ts'
import type { Topic } from '../../model/topic.ts'
import { tellsApart } from '../../reader/chrome/topic-choice.ts'
import type { FirstView } from '../../reader/print/first-view.ts'
import { shownOfEdition } from '../../reader/print/shown-of-edition.ts'
import { sha256 } from '../files/sha256.ts'
import { describeFeed } from './describe-feed.ts'
import type { FeedWork, PrintSite } from './print-work.ts'

/** Tells all pages of a part of the work together, without reading what they are made of: most are as they were. */
export interface PartKeys {
  /** Of the pages that there is one of. */
  readonly ofPlain: string
  /** Of a feed; its source's profile is in the bucket that is named. */
  readonly ofFeed: (feed: FeedWork, profiles: string) => string
  /** Of the bucket of stories at a place among all of them. */
  readonly ofStories: (bucket: string, place: number) => string
}

type Edition = Pick<FirstView, 'printedAt' | 'manifest' | 'topics'>

/**
 * What a page asks of the edition about its own stories is not known before they are read, so that all that it might be
 * told counts: which topics are rarer than which, and what each score ranks as.
 * @param buckets in the store of stories.
 */
export function makePartKeys(
  { made, cards, chosen }: Pick<PrintSite, 'made' | 'cards' | 'chosen'>,
  edition: Edition,
  buckets: number,
): PartKeys {
  const { manifest, topics, printedAt } = edition
  const common = JSON.stringify([
    made,
    shownOfEdition({ ...edition, path: '' }),
    byRarity(topics.topics).map((topic) => [
      topic.id,
      topic.name,
      topic.shortName,
      topic.parent,
      tellsApart(topic, manifest.counts.articles),
    ]),
    manifest.qualityPercentiles,
    cards && [cards.fonts, cards.stories === null, cards.accent],
    chosen && [[...chosen.articles], [...chosen.stories]],
  ])
  const drawn: string[][] = Array.from({ length: buckets }, () => [])
  for (const story of cards?.stories ?? []) drawn[bucketOf(story, buckets)]?.push(story)
  const whole = JSON.stringify([printedAt, manifest])
  return {
    ofPlain: keyOf('plain', common, whole),
    ofFeed: ({ scope, head }, profiles) => {
      const { list, facts } = describeFeed(scope, topics.topics)
      const feed = { list, page: 1, cards: [], providers: [], complete: true }
      const shown = shownOfEdition({ ...edition, path: '', feed })
      const told = [list, facts, shown, head, scope.kind === 'all' ? whole : profiles]
      return keyOf('feed', common, JSON.stringify(told))
    },
    ofStories: (bucket, place) =>
      keyOf('stories', common, JSON.stringify([bucket, drawn[place]?.toSorted() ?? []])),
  }
}

function keyOf(...made: readonly string[]): string {
  return sha256(made.join('\n'))
}

function byRarity(topics: readonly Topic[]): Topic[] {
  return topics.toSorted((a, b) => a.articles - b.articles)
}
