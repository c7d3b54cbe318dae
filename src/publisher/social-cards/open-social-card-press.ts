import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../indexer/sha256.ts'
import type { Provider } from '../../model/provider.ts'
import type { Story } from '../../model/story.ts'
import { headWords } from '../../reader/language/words/head.ts'
import { leadOf } from '../../reader/story/lead-of.ts'
import { pointsOfStory, providerCounts } from '../../reader/story/story-facts.ts'
import type { Checksums } from '../files/checksums.ts'
import type { HeadSite } from '../pages/head-site.ts'
import type { PreviewPicture } from '../pages/preview-picture.ts'
import { SOCIAL_CARDS } from '../site-files.ts'
import { drawSocialCard, SOCIAL_CARD_SIZE } from './draw-social-card.ts'
import { isCovered } from './is-covered.ts'
import { openRasteriser, type Rasteriser } from './open-rasteriser.ts'
import type { SocialCardFacts } from './social-card-facts.ts'

/** What is told of a site's pictures. */
export interface SocialCardSite {
  /** Files of the faces that they are written with. */
  readonly fonts: readonly string[]
  /** Ids of stories with a picture of their own; null for all. */
  readonly stories: ReadonlySet<string> | null
  /** Checksums of the pictures in place, by their files. */
  readonly kept: Checksums
  readonly accent: string
}

export interface SocialCardPress {
  /** Null where nothing could be written on it. */
  readonly ofSite: PreviewPicture | null
  /** The picture of a story, or of the site where it has none. */
  readonly ofStory: (story: Story, providers: readonly Provider[]) => Promise<PreviewPicture | null>
}

/** Where pictures are put. */
export interface SocialCardPlaces {
  /** The key of a picture by what it shows. */
  readonly keyOf: (facts: SocialCardFacts) => string
  /** The path of the one that was made of the same by an earlier build, where it is in place. */
  readonly find: (key: string) => string | null
  readonly put: (path: string, key: string, content: Uint8Array) => void
}

/** Outlets that a picture names. */
const MOST_NAMED = 3
const NOTHING_DATED = { points: [], lead: null }

/**
 * Makes pictures for links to pages. Each is named by what is drawn on it, so that one in place is kept as it is. What
 * writes and draws is a program of its own, and loaded when there is something to draw.
 */
export async function openSocialCardPress(
  folder: string,
  { title, description = headWords().front }: Pick<HeadSite, 'title' | 'description'>,
  { fonts, stories, kept, accent }: SocialCardSite,
  { keyOf, find, put }: SocialCardPlaces,
): Promise<SocialCardPress> {
  let rasteriser: Promise<Rasteriser> | undefined
  // A title that the faces have no letters for is left to what stands around the picture.
  const site = isCovered(title) ? title : ''

  const draw = async (facts: SocialCardFacts, key: string): Promise<string> => {
    rasteriser ??= openRasteriser(fonts)
    const { measure, toPng } = await rasteriser
    const drawing = drawSocialCard(facts, measure)
    const path = `${SOCIAL_CARDS}/${sha256(drawing).slice(0, 16)}.png`
    put(path, key, inPlace(join(folder, path), kept.get(path)) ?? toPng(drawing))
    return path
  }
  const make = async (facts: SocialCardFacts, alt: string): Promise<PreviewPicture> => {
    const key = keyOf(facts)
    return { path: find(key) ?? (await draw(facts, key)), ...SOCIAL_CARD_SIZE, alt }
  }
  const about = isCovered(description) ? description : ''
  const ofSite =
    site === '' ? null : await make({ site, headline: about, note: '', accent, ...NOTHING_DATED }, title)
  return {
    ofSite,
    ofStory: async (story, providers) => {
      const lead = leadOf(story)
      if (stories !== null && !stories.has(story.id)) return ofSite
      const counts = providerCounts(story)
      const names = counts
        .map(({ domain }) => providers.find((one) => one.domain === domain)?.name ?? domain)
        .filter(isCovered)
        .slice(0, MOST_NAMED)
      const coverage = headWords().story(story.coverage.length, counts.length)
      const outlets = `${names.join(', ')}${counts.length > names.length ? ' …' : ''}`
      const isAlone = story.coverage.length === 1 && names.length === 1
      const isSaid = !isAlone && isCovered(coverage)
      const note = [...(isSaid ? [coverage] : []), ...(names.length > 0 ? [outlets] : [])].join(' ')
      const headline = isCovered(lead.title) ? lead.title : ''
      // An axis alone tells nobody whose it is, or of what.
      if (site === '' && headline === '') return ofSite
      const facts = {
        site,
        headline,
        note,
        points: pointsOfStory(story),
        lead: lead.time,
        accent,
      }
      return make(facts, `${lead.title}: ${coverage}`)
    },
  }
}

/** A picture that was made before, where it is unharmed. */
function inPlace(file: string, sum: string | null | undefined): Uint8Array | null {
  if (!sum || !existsSync(file)) return null
  const content = readFileSync(file)
  return sha256(content) === sum ? content : null
}
