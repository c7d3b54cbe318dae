import type { Checksums } from '../files/checksums.ts'
import type { OpenIndex } from '../files/open-index.ts'
import { accentByDay } from '../look/make-look-sheet.ts'
import { readFeedPages } from '../pages/read-feed-pages.ts'
import { SOCIAL_CARDS } from '../site-files.ts'
import type { SocialCardSite } from './open-social-card-press.ts'

/** A picture takes some 0.1 s of a core, half of it for packing: a hundred are a few seconds, once. */
export const DEFAULT_SOCIAL_CARDS = 100
/** Colour of the thread in tokens.css, by day. */
const THREAD = '#b3131d'
/** The face that comes with the reader. */
const FONT = /newsreader.*-normal.*\.woff2$/
/** Cards of a feed read at a time. */
const READ_AT_ONCE = 100

/**
 * Which pictures a site has, and what they are made with.
 * @param parts files of the compiled reader.
 * @param before what is published in place.
 */
export async function planSocialCards(
  index: OpenIndex,
  cards: 'all' | number,
  parts: readonly string[],
  before: Checksums,
  accent = THREAD,
): Promise<SocialCardSite> {
  const kept = [...before].filter(([path, sum]) => path.startsWith(`${SOCIAL_CARDS}/`) && sum !== null)
  return {
    fonts: parts.filter((path) => FONT.test(path)),
    stories: await chooseStories(index, cards),
    kept: new Map(kept),
    accent: accentByDay(accent),
  }
}

/** Ids of the stories that have a picture of their own; null for all. */
async function chooseStories(
  { manifest, load }: OpenIndex,
  cards: 'all' | number,
): Promise<ReadonlySet<string> | null> {
  if (cards === 'all') return null
  const stories = new Set<string>()
  if (cards === 0) return stories
  for await (const page of readFeedPages(load, manifest.all, READ_AT_ONCE)) {
    for (const { story } of page.cards) {
      stories.add(story)
      if (stories.size === cards) return stories
    }
  }
  return stories
}
