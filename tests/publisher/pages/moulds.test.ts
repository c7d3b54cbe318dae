import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { indexFolder } from '../../../src/indexer/index-folder.ts'
import { lookUp } from '../../../src/model/look-up.ts'
import { StoryBucketSchema, TopicsShardSchema } from '../../../src/model/shards.ts'
import { openIndex } from '../../../src/publisher/open-index.ts'
import { readFeedPages } from '../../../src/publisher/pages/read-feed-pages.ts'
import type { FirstView } from '../../../src/reader/print/first-view.ts'
import { openPrinter } from '../../../src/reader/print/print-page.tsx'
import { NOW } from '../../support/make-data-folder.ts'

/** Stories and articles of the sample newspaper, under a logo, which is fetched early. */
async function readViews(outDir: string): Promise<FirstView[]> {
  const dataDir = resolve(import.meta.dirname, '../../../data')
  const logo = { path: 'app/logo.svg', width: 90, height: 30, hasTitle: false }
  const site = { title: 'The Daily Test', publishedOnly: false, allowShrink: true, logo }
  await indexFolder({ ...site, dataDir, outDir, now: NOW })
  const { manifest, load } = await openIndex(outDir)
  const topics = await load(manifest.topics, TopicsShardSchema)
  const views: FirstView[] = []
  for await (const { cards } of readFeedPages(load, manifest.stores.stories, manifest.all, 12)) {
    for (const { story } of cards) {
      const entry = await lookUp(load, manifest.stores.stories, StoryBucketSchema, story)
      if (!entry) continue
      const common = { printedAt: NOW, manifest, topics }
      views.push({ ...common, path: `story/${story}`, story: { id: story, entry } })
      for (const { id } of entry.story.coverage)
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
    const whole = await openPrinter('/', { moulds: false })
    const moulded = await openPrinter('/')
    expect(views.length).toBeGreaterThan(60)
    for (const view of views) expect(moulded(view), view.path).toEqual(whole(view))
    expect(views.filter((view) => moulded(view).early.includes('logo.svg'))).toHaveLength(views.length)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
