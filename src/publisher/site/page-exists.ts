import { sourceListKey, topicListKey } from '../../model/filters/list-keys.ts'
import { findStory } from '../../model/find-story.ts'
import { lookUp } from '../../model/look-up.ts'
import { FIXED_PAGES } from '../../model/page-paths.ts'
import { ListBucketSchema } from '../../model/shards.ts'
import type { OpenIndex } from '../files/open-index.ts'

/** A later page of a feed; how many there are depends on the filters, which the reader knows. */
const LATER = /(?:^|\/)page\/[1-9]\d{0,5}$/

/**
 * Whether the reader has a page at a path, relative to the site's base and without a slash at its start. Known
 * articles, stories, topics and sources exist; whatever else a reader may have typed does not.
 * @throws what reading the index throws.
 */
export async function pageExists({ load, manifest }: OpenIndex, path: string): Promise<boolean> {
  const feed = path.replace(LATER, '')
  if (FIXED_PAGES.includes(path) || feed === '') return true
  const [, kind, id] = /^([a-z]+)\/([^/]+)$/.exec(feed) ?? []
  if (id === undefined) return false
  const { lists } = manifest.stores
  switch (kind) {
    case 'article':
    case 'story':
      return feed === path && (await findStory(load, manifest.stores, id)) !== null
    case 'topics':
      return (await lookUp(load, lists, ListBucketSchema, topicListKey(id))) !== null
    case 'source':
      return (await lookUp(load, lists, ListBucketSchema, sourceListKey(id))) !== null
    default:
      return false
  }
}
