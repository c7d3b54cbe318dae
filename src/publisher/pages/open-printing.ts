import { StoryBucketSchema, TopicsShardSchema } from '../../model/shards.ts'
import type { OpenIndex } from '../files/open-index.ts'
import { feedPages } from './feed-pages.ts'
import { openPress } from './open-press.ts'
import { openProfiles } from './open-profiles.ts'
import type { PageToPrint } from './page-to-print.ts'
import { plainPages } from './plain-pages.ts'
import type { PrintDone, PrintSite, PrintWork } from './print-work.ts'
import { storyPages } from './story-pages.ts'

/** Prints parts of a site, from its index. */
export async function openPrinting(
  site: PrintSite,
  index: OpenIndex,
): Promise<(work: PrintWork) => Promise<PrintDone>> {
  const { manifest, load } = index
  const { chosen } = site
  const topics = await load(manifest.topics, TopicsShardSchema)
  const press = await openPress(site, { manifest, topics })
  const profileOf = await openProfiles(index)

  const print = async (work: PrintWork) => {
    switch (work.kind) {
      case 'plain':
        for (const page of await plainPages(index)) press.print(page)
        break
      case 'feed':
        for await (const page of feedPages(load, work, topics.topics, profileOf)) {
          if (!leadsToPages(page, chosen)) break
          press.print(page)
        }
        break
      case 'stories':
        for (const [, entry] of (await load(work.bucket, StoryBucketSchema)).entries) {
          const pages = storyPages(entry, topics.topics, chosen)
          if (pages.length === 0) continue
          const picture = await press.pictureOf(entry.story, entry.providers)
          for (const page of pages) press.print({ ...page, picture })
        }
    }
  }

  return async (work) => {
    await print(work)
    return { name: work.name, ...press.take() }
  }
}

/**
 * Where not every story has a page, feeds lead to those that have, without a script, too; the browser makes the rest. The
 * first page is there in any case.
 */
function leadsToPages({ data: { feed } }: PageToPrint, chosen: PrintSite['chosen']): boolean {
  if (!feed || feed.page === 1 || chosen === null) return true
  return feed.cards.some(({ story }) => chosen.stories.has(story))
}
