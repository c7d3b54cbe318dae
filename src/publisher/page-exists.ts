import { lookUp } from '../model/look-up.ts'
import { ArticleBucketSchema, ListBucketSchema, sourceListKey, topicListKey } from '../model/shards.ts'
import type { OpenIndex } from './open-index.ts'

/** Pages that every site has. */
const FIXED = new Set(['', 'topics', 'sources', 'about'])
const PAGE = /\/?page\/[1-9]\d{0,5}$/

/**
 * Whether the reader has a page at a path, relative to the site's base and without a slash at its start. Known
 * articles, stories, topics and sources exist; whatever else a reader may have typed does not.
 */
export async function pageExists(index: OpenIndex, path: string): Promise<boolean> {
  const { load, manifest } = index
  const feed = path.replace(PAGE, '')
  if (FIXED.has(path) || feed === '') return true
  const [kind, id, ...rest] = (path.startsWith('topics/') || path.startsWith('source/') ? feed : path).split(
    '/',
  )
  if (id === undefined || id === '' || rest.length > 0) return false
  if (kind === 'article' || kind === 'story') {
    return (await lookUp(load, manifest.stores.articles, ArticleBucketSchema, id)) !== null
  }
  if (kind !== 'topics' && kind !== 'source') return false
  const key = kind === 'topics' ? topicListKey(id) : sourceListKey(id)
  return (await lookUp(load, manifest.stores.lists, ListBucketSchema, key)) !== null
}
