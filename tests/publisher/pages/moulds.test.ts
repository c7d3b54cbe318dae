import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { indexFolder } from '../../../src/indexer/index-folder.ts'
import { CARDS_PER_PAGE } from '../../../src/model/cards-per-page.ts'
import { sourceListKey, topicListKey } from '../../../src/model/filters/list-keys.ts'
import { lookUp } from '../../../src/model/look-up.ts'
import {
  ListBucketSchema,
  type ListEntry,
  SourcesShardSchema,
  StoryBucketSchema,
  TopicsShardSchema,
} from '../../../src/model/shards.ts'
import { SourceProfileBucketSchema } from '../../../src/model/trends.ts'
import { openIndex } from '../../../src/publisher/files/open-index.ts'
import { readFeedPages } from '../../../src/publisher/pages/read-feed-pages.ts'
import type { FirstView } from '../../../src/reader/print/first-view.ts'
import { openPrinter } from '../../../src/reader/print/open-printer.tsx'
import { NOW } from '../../support/make-data-folder.ts'

/** Stories, articles, sources and a feed of the sample newspaper, under a logo, which is fetched early. */
async function readViews(outDir: string): Promise<FirstView[]> {
  const dataDir = resolve(import.meta.dirname, '../../../data')
  const logo = { path: 'app/logo.svg', width: 90, height: 30, hasTitle: false }
  const site = { title: 'The Daily Test', publishedOnly: false, allowShrink: true, logo }
  await indexFolder({ ...site, dataDir, outDir, now: NOW })
  const { manifest, load } = await openIndex(outDir)
  const topics = await load(manifest.topics, TopicsShardSchema)
  const views: FirstView[] = []
  const common = { printedAt: NOW, manifest, topics }
  let page = 0
  for await (const taken of readFeedPages(load, manifest.all, CARDS_PER_PAGE)) {
    page++
    const path = page === 1 ? '' : `page/${page}`
    views.push({ ...common, path, feed: { list: null, page, ...taken } })
  }
  const feedOf = (key: string) => lookUp<ListEntry>(load, manifest.stores.lists, ListBucketSchema, key)
  for (const { id } of topics.topics.slice(0, 4)) {
    const list = topicListKey(id)
    const entry = await feedOf(list)
    if (!entry) continue
    page = 0
    for await (const taken of readFeedPages(load, entry.list, CARDS_PER_PAGE)) {
      page++
      const path = page === 1 ? `topics/${id}` : `topics/${id}/page/${page}`
      views.push({ ...common, path, feed: { list, page, ...taken } })
    }
  }
  const { sources } = await load(manifest.sources, SourcesShardSchema)
  for (const source of sources.slice(0, 3)) {
    const { domain } = source
    const entry = await feedOf(sourceListKey(domain))
    if (!entry) continue
    const profile = await lookUp(load, manifest.stores.profiles, SourceProfileBucketSchema, domain)
    for await (const taken of readFeedPages(load, entry.list, CARDS_PER_PAGE)) {
      const feed = { list: sourceListKey(domain), page: 1, ...taken }
      views.push({ ...common, path: `source/${domain}`, feed, source: { source, profile } })
      break
    }
  }
  for await (const { cards } of readFeedPages(load, manifest.all, 12)) {
    for (const { story } of cards) {
      const entry = await lookUp(load, manifest.stores.stories, StoryBucketSchema, story)
      if (!entry) continue
      views.push({ ...common, path: `story/${story}`, story: { id: story, entry } })
      for (const { id } of [...entry.story.coverage, { id: 'ö 100% ?#' }])
        views.push({ ...common, path: `article/${id}`, story: { id, entry } })
    }
    if (views.length > 60) break
  }
  return views
}

test('a page that is printed into a frame which was there is the same as one printed whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-moulds-'))
  try {
    const views = await readViews(folder)
    const whole = await openPrinter('/news/', undefined, { moulds: false })
    const moulded = await openPrinter('/news/', undefined)
    expect(views.length).toBeGreaterThan(60)
    const pages = views.map((view) => ({ path: view.path, ...whole(view) }))
    expect(views.map((view) => ({ path: view.path, ...moulded(view) }))).toEqual(pages)
    // Now all cards were printed before.
    const feeds = pages.filter(({ path }) => !/^(story|article)/.test(path))
    expect(feeds.length).toBeGreaterThan(5)
    const again = views.slice(0, feeds.length).map((view) => ({ path: view.path, ...moulded(view) }))
    expect(again).toEqual(feeds)
    expect(pages.filter(({ early }) => early.includes('logo.svg'))).toHaveLength(views.length)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
