import type { Topic } from '../../model/topic.ts'
import { tellsApart } from '../../reader/chrome/topic-choice.ts'
import type { FirstView } from '../../reader/print/first-view.ts'
import { shownOfEdition } from '../../reader/print/shown-of-edition.ts'
import { sha256 } from '../sha256.ts'
import type { PrintSite } from './print-work.ts'

/**
 * Gives the function that tells all pages of a bucket of stories together, without reading it: most buckets are as they
 * were. What a page asks of the edition about its own stories is not known then, so that all that it might be told counts:
 * which topics are rarer than which, and what each score ranks as.
 * @param ours what makes any page besides its data.
 */
export function makePartKey(
  ours: string,
  { cards, chosen }: Pick<PrintSite, 'cards' | 'chosen'>,
  edition: Pick<FirstView, 'printedAt' | 'manifest' | 'topics'>,
): (bucket: string) => string {
  const { manifest, topics } = edition
  const common = JSON.stringify([
    ours,
    shownOfEdition({ ...edition, path: '' }),
    byRarity(topics.topics).map((topic) => [
      topic.id,
      topic.name,
      topic.shortName,
      topic.parent,
      tellsApart(topic, manifest.counts.articles),
    ]),
    manifest.qualityPercentiles,
    cards && [cards.fonts, cards.stories && [...cards.stories], cards.accent],
    chosen && [[...chosen.articles], [...chosen.stories]],
  ])
  return (bucket) => sha256(`${common}\n${bucket}`)
}

function byRarity(topics: readonly Topic[]): Topic[] {
  return topics.toSorted((a, b) => a.articles - b.articles)
}
