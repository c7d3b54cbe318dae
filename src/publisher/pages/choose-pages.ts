import type { OpenIndex } from '../files/open-index.ts'
import { type Chosen, chooseNewest } from './choose-newest.ts'
import { readFeedPages } from './read-feed-pages.ts'

/** Cards read at a time while the newest articles are chosen. */
const READ_AT_ONCE = 300

/** Which articles and stories of a site have pages; null for all. */
export async function choosePages(
  { manifest, load }: OpenIndex,
  prerender: 'all' | number,
): Promise<Chosen | null> {
  if (prerender === 'all') return null
  return chooseNewest(readFeedPages(load, manifest.all, READ_AT_ONCE), prerender)
}
