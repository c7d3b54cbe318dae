import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Provider } from '../../model/provider.ts'
import type { Story } from '../../model/story.ts'
import { headWords } from '../../reader/language/english/head.ts'
import { leadOf } from '../../reader/story/lead-of.ts'
import { pointsOfStory, providerCounts } from '../../reader/story/story-facts.ts'
import { DEFAULT_DESCRIPTION, type HeadSite } from '../pages/head-site.ts'
import type { PreviewPicture } from '../pages/preview-picture.ts'
import { sha256 } from '../sha256.ts'
import { CARDS } from '../site-files.ts'
import type { CardFacts } from './card-facts.ts'
import { CARD_SIZE, drawCard } from './draw-card.ts'
import { isCovered } from './is-covered.ts'
import { openRasteriser } from './open-rasteriser.ts'

/** What is told of a site's pictures. */
export interface CardSite {
  /** Files of the faces that they are written with. */
  readonly fonts: readonly string[]
  /** Ids of stories with a picture of their own; null for all. */
  readonly stories: ReadonlySet<string> | null
  /** Checksums of the pictures in place, by their files. */
  readonly kept: Readonly<Record<string, string>>
  readonly accent: string
}

export interface CardPress {
  /** Null where nothing could be written on it. */
  readonly ofSite: PreviewPicture | null
  /** The picture of a story, or of the site where it has none. */
  readonly ofStory: (story: Story, providers: readonly Provider[]) => PreviewPicture | null
}

/** Outlets that a picture names. */
const MOST_NAMED = 3
const NOTHING_DATED = { points: [], lead: null }

/**
 * Makes pictures for links to pages. Each is named by what is drawn on it, so that one in place is kept as it is.
 * @param put puts a file into the site, by its path.
 */
export async function openCardPress(
  folder: string,
  { title, description = DEFAULT_DESCRIPTION }: Pick<HeadSite, 'title' | 'description'>,
  { fonts, stories, kept, accent }: CardSite,
  put: (path: string, content: Uint8Array) => void,
): Promise<CardPress> {
  const { measure, toPng } = await openRasteriser(fonts)
  // A title that the faces have no letters for is left to what stands around the picture.
  const site = isCovered(title) ? title : ''

  const make = (facts: CardFacts, alt: string): PreviewPicture => {
    const drawing = drawCard(facts, measure)
    const path = `${CARDS}/${sha256(drawing).slice(0, 16)}.png`
    put(path, inPlace(join(folder, path), kept[path]) ?? toPng(drawing))
    return { path, ...CARD_SIZE, alt }
  }
  const about = isCovered(description) ? description : ''
  const ofSite =
    site === '' ? null : make({ site, headline: about, note: '', accent, ...NOTHING_DATED }, title)
  return {
    ofSite,
    ofStory: (story, providers) => {
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
      const note = isAlone ? outlets : [coverage, ...(names.length > 0 ? [outlets] : [])].join(' ')
      const facts = {
        site,
        headline: isCovered(lead.title) ? lead.title : '',
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
function inPlace(file: string, sum: string | undefined): Uint8Array | null {
  if (sum === undefined || !existsSync(file)) return null
  const content = readFileSync(file)
  return sha256(content) === sum ? content : null
}
