import { sha256 } from '../../indexer/sha256.ts'
import { bucketOf } from '../../model/bucket.ts'
import { compareIds } from '../../model/ranking/order.ts'
import type { FirstView } from '../../reader/print/first-view.ts'
import { answersTo, type Questions, shownOfEdition } from '../../reader/print/shown-of-edition.ts'
import { describeFeed } from './describe-feed.ts'
import type { FeedWork, PrintSite } from './print-work.ts'

/** The key of all pages of a part of the work together, given what they ask of the edition: most are as they were. */
export type PartKey = (questions: Questions) => string

/** Keys of the parts of the work, which are worked out without reading what its pages are made of. */
export interface PartKeys {
  /** Of the pages that there is one of. */
  readonly ofPlain: PartKey
  /** Of a feed; its source's profile is in the bucket that is named. */
  readonly ofFeed: (feed: FeedWork, profiles: string) => PartKey
  /** Of the bucket of stories at a place among all of them. */
  readonly ofStories: (bucket: string, place: number) => PartKey
}

type Edition = Pick<FirstView, 'printedAt' | 'manifest' | 'topics'>

/** @param buckets in the store of stories. */
export function makePartKeys(
  { made, socialCards, chosen }: Pick<PrintSite, 'made' | 'socialCards' | 'chosen'>,
  edition: Edition,
  buckets: number,
): PartKeys {
  const { manifest, topics, printedAt } = edition
  const common = JSON.stringify([
    made,
    shownOfEdition({ ...edition, path: '' }),
    topics.topics
      .map(({ id, name, shortName, parent }) => [id, name, shortName, parent])
      .sort(([a = ''], [b = '']) => compareIds(a, b)),
    socialCards && [socialCards.fonts, socialCards.stories === null, socialCards.accent],
    chosen && [[...chosen.articles], [...chosen.stories]],
  ])
  const drawn: string[][] = Array.from({ length: buckets }, () => [])
  for (const story of socialCards?.stories ?? []) drawn[bucketOf(story, buckets)]?.push(story)
  const whole = JSON.stringify([printedAt, manifest])
  const keyOf =
    (kind: string, told: string): PartKey =>
    (questions) =>
      sha256([kind, common, told, JSON.stringify(answersTo(questions, edition))].join('\n'))
  return {
    ofPlain: keyOf('plain', whole),
    ofFeed: ({ scope, head }, profiles) => {
      const { list, facts } = describeFeed(scope, topics.topics)
      const feed = { list, page: 1, cards: [], providers: [], complete: true }
      const shown = shownOfEdition({ ...edition, path: '', feed })
      const own = scope.kind === 'source' ? [profiles, manifest.qualityPercentiles[50]] : []
      return keyOf('feed', JSON.stringify([list, facts, shown, head, scope.kind === 'all' ? whole : own]))
    },
    ofStories: (bucket, place) => keyOf('stories', JSON.stringify([bucket, drawn[place]?.toSorted() ?? []])),
  }
}
