import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type LoadShard, parseShard } from '../../../src/model/read-shard.ts'
import { SourcesShardSchema } from '../../../src/model/shards.ts'
import { openIndex } from '../../../src/publisher/files/open-index.ts'
import type { BuildOptions } from '../../../src/publisher/site/build-options.ts'
import { makeSitemaps } from '../../../src/publisher/site/make-sitemaps.ts'
import { buildTestSite } from '../../support/build-test-site.ts'
import { indexFiles, makeFile, makeFolder } from '../../support/make-data-folder.ts'
import { readXml, textsOf } from '../../support/read-feeds.ts'
import { NEWSPAPER } from '../../support/test-newspaper.ts'

const SITE_URL = 'https://news.example/daily/'
const NEWEST = '2026-11-23T12:00:00.000Z'
const OLDER = '2026-11-20T00:00:00.000Z'
const MAPS = ['sitemap.xml', 'sitemap-pages-1.xml', 'sitemap-stories-1.xml']

const buildDaily = (more: Partial<BuildOptions> = {}) => {
  const undated = makeFile({ title: '"Of no day"', publishedDateTime: null, webUrl: '"https://b.example/1"' })
  const older = makeFile(
    { title: '"Days before"', publishedDateTime: '2026-11-20', webUrl: '"https://c.example/1"' },
    'topics: [Tides]\n',
  )
  const files = { ...NEWSPAPER, 'articles/undated.md': undated, 'articles/older.md': older }
  return buildTestSite(makeFolder(files), { base: '/daily/', siteUrl: SITE_URL, ...more })
}

/** Each page of a part by its path, with its last change. */
const entriesOf = (part: Document) =>
  [...part.querySelectorAll('url')].map((entry) => [
    entry.querySelector('loc')?.textContent?.slice(SITE_URL.length),
    entry.querySelector('lastmod')?.textContent,
  ])

test('a sitemap names the front page, topics, sources and stories with their last change, and no article', async () => {
  const site = await buildDaily()
  const [index, pages, stories] = MAPS.map((path) => readXml(site, path))
  if (!index || !pages || !stories) throw new Error('The sitemap has two parts.')
  expect(textsOf(index, 'sitemap > loc')).toEqual(MAPS.slice(1).map((path) => SITE_URL + path))
  expect(textsOf(index, 'sitemap > lastmod')).toEqual([NEWEST, NEWEST])
  expect(entriesOf(pages)).toEqual([
    ['', NEWEST],
    ['topics', NEWEST],
    ['sources', NEWEST],
    ['topics/energy', NEWEST],
    ['topics/tides', OLDER],
    ['source/paper.example', NEWEST],
    ['source/b.example', undefined],
    ['source/c.example', OLDER],
  ])
  expect(entriesOf(stories)).toEqual([
    ['story/undated', undefined],
    ['story/older', OLDER],
    ['story/%C3%B6l%20100%25', NEWEST],
    ['story/first-light', NEWEST],
  ])
})

test('a story changed when the newest of its coverage came, as its own page says, file or not', async () => {
  const file = makeFile(
    { webUrl: '"https://a.example/1"' },
    `related:
  - title: "Heard of since"
    webUrl: https://b.example/1
    publishedDateTime: 2026-11-23T18:00:00Z
`,
  )
  const site = await buildTestSite(makeFolder({ 'articles/told.md': file }), {
    base: '/daily/',
    siteUrl: SITE_URL,
  })
  const since = '2026-11-23T18:00:00.000Z'
  expect(readFileSync(join(site, 'story/told.html'), 'utf8')).toContain(`"dateModified":"${since}"`)
  expect(entriesOf(readXml(site, 'sitemap-stories-1.xml'))).toEqual([['story/told', since]])
})

test('a sitemap names no page that is not to be found, for none was made of it', async () => {
  const options = { siteUrl: SITE_URL, base: '/daily/' }
  const data = makeFolder(NEWSPAPER)
  const few = await buildTestSite(data, { ...options, prerender: 1 })
  expect(textsOf(readXml(few, 'sitemap-stories-1.xml'), 'loc')).toEqual([`${SITE_URL}story/first-light`])
  const none = await buildTestSite(data, { ...options, prerender: 'none' })
  expect(textsOf(readXml(none, 'sitemap-pages-1.xml'), 'loc')).toEqual([SITE_URL])
  expect(textsOf(readXml(none, 'sitemap.xml'), 'loc')).toEqual([`${SITE_URL}sitemap-pages-1.xml`])
})

test('a sitemap is there without the address of the site, too, by paths', async () => {
  const site = await buildTestSite(makeFolder(NEWSPAPER), { base: '/daily/' })
  expect(textsOf(readXml(site, 'sitemap.xml'), 'loc')).toEqual(MAPS.slice(1).map((path) => `/daily/${path}`))
  expect(textsOf(readXml(site, 'sitemap-stories-1.xml'), 'loc')).toContain('/daily/story/first-light')
})

test('a sitemap names articles where the site wants them found, the oldest first', async () => {
  const site = await buildDaily({ indexArticles: true })
  expect(entriesOf(readXml(site, 'sitemap-articles-1.xml'))).toEqual([
    ['article/undated', undefined],
    ['article/older', OLDER],
    ['article/%C3%B6l%20100%25', NEWEST],
    ['article/second-look', NEWEST],
    ['article/first-light', NEWEST],
  ])
})

test('robots are welcome, and are told of the sitemap where they can read it', async () => {
  expect(readFileSync(join(await buildDaily(), 'robots.txt'), 'utf8')).toBe(
    `User-agent: *\nDisallow:\n\nSitemap: ${SITE_URL}sitemap.xml\n`,
  )
  const nowhere = await buildTestSite(makeFolder(NEWSPAPER))
  expect(readFileSync(join(nowhere, 'robots.txt'), 'utf8')).toBe('User-agent: *\nDisallow:\n')
})

test('what a publisher says to robots instead stays, from build to build', async () => {
  const outDir = await buildDaily()
  const own = 'User-agent: *\nDisallow: /\n'
  writeFileSync(join(outDir, 'robots.txt'), own)
  for (let build = 0; build < 2; build++) {
    await buildDaily({ outDir })
    expect(readFileSync(join(outDir, 'robots.txt'), 'utf8')).toBe(own)
  }
  writeFileSync(join(outDir, 'robots.txt'), 'User-agent: *\nDisallow:\n')
  await buildDaily({ outDir })
  expect(readFileSync(join(outDir, 'robots.txt'), 'utf8')).toContain('Sitemap: ')
})

test('no part of a sitemap has more addresses than robots read, and the sitemap names all parts', async () => {
  const { outDir } = await indexFiles(NEWSPAPER)
  const { manifest, load } = await openIndex(outDir)
  const { sources } = await load(manifest.sources, SourcesShardSchema)
  const many = Array.from({ length: 50_000 }, (_, at) => ({ ...sources[0], domain: `outlet-${at}.example` }))
  const loadMany: LoadShard = async (hash, schema) =>
    hash === manifest.sources ? parseShard(JSON.stringify({ sources: many }), schema) : load(hash, schema)
  const found = { pages: null, lists: true, articles: false }
  const parts = new Map<string, string>()
  for await (const [path, content] of makeSitemaps({ manifest, load: loadMany }, SITE_URL, found))
    parts.set(path, content)
  const addressesIn = (path: string) => parts.get(path)?.match(/<loc>/g)?.length
  expect(addressesIn('sitemap-pages-1.xml')).toBe(50_000)
  // The front page, topics, sources, and one topic.
  expect(addressesIn('sitemap-pages-2.xml')).toBe(4)
  expect(addressesIn('sitemap.xml')).toBe(parts.size - 1)
})
