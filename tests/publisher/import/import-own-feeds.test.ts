import { join } from 'node:path'
import { expect, test } from 'vitest'
import { NO_FEEDS } from '../../../src/publisher/feeds/kept-feeds.ts'
import { updateFeeds } from '../../../src/publisher/feeds/update-feeds.ts'
import { openIndex } from '../../../src/publisher/files/open-index.ts'
import { PACKAGE } from '../../support/build-test-site.ts'
import { importFeeds, lendFolder, problemsOf } from '../../support/import-feeds.ts'
import { indexFiles } from '../../support/make-data-folder.ts'

/** Feeds of the sample newspaper, as files. */
async function sampleFeeds(): Promise<string> {
  const { outDir } = await indexFiles({}, { dataDir: join(PACKAGE, 'data'), outDir: lendFolder() })
  const files: Record<string, string> = {}
  const publish = async (path: string, content: string) => {
    files[path] = content
    return ''
  }
  const place = { base: '/', siteUrl: 'https://sample.example/' }
  await updateFeeds(await openIndex(outDir), { ...place, site: outDir, kept: NO_FEEDS, publish })
  return lendFolder(files)
}

test('the feeds of a site say the same in each format, and make a data folder without a problem', async () => {
  const folder = await sampleFeeds()
  const imported = await Promise.all(
    ['feed.xml', 'atom.xml', 'feed.json'].map((name) => importFeeds([join(folder, name)])),
  )
  const told = imported.map(({ articles }) =>
    articles.map(({ article }) => [article.title, article.address, article.excerpt]),
  )
  expect(told[0]).toHaveLength(50)
  expect(told[1]).toEqual(told[0])
  expect(told[2]).toEqual(told[0])
  for (const { dataDir } of imported) expect(await problemsOf(dataDir)).toEqual([])
})
