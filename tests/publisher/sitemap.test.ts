import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type LoadShard, parseShard } from '../../src/model/read-shard.ts'
import { SourcesShardSchema } from '../../src/model/shards.ts'
import { openIndex } from '../../src/publisher/files/open-index.ts'
import { makeSitemaps } from '../../src/publisher/site/make-sitemaps.ts'
import { buildTestSite } from '../support/build-test-site.ts'
import { indexFiles, makeFile, makeFolder } from '../support/make-data-folder.ts'
import { readXml, textsOf } from '../support/read-feeds.ts'
import { NEWSPAPER } from '../support/test-newspaper.ts'

const SITE_URL = 'https://news.example/daily/'
const MAPS = ['sitemap.xml', 'sitemap-pages-1.xml', 'sitemap-stories-1.xml']

const buildDaily = () => {
  const undated = makeFile({ title: '"Of no day"', publishedDateTime: null, webUrl: '"https://b.example/1"' })
  return buildTestSite(makeFolder({ ...NEWSPAPER, 'articles/undated.md': undated }), {
    base: '/daily/',
    siteUrl: SITE_URL,
  })
}

test('a sitemap names the front page, topics, sources and stories with their last change, and no article', async () => {
  const site = await buildDaily()
  const [index, pages, stories] = MAPS.map((path) => readXml(site, path))
  if (!index || !pages || !stories) throw new Error('The sitemap has two parts.')
  expect(textsOf(index, 'sitemap > loc')).toEqual(MAPS.slice(1).map((path) => SITE_URL + path))
  expect(textsOf(pages, 'loc').map((address) => address.slice(SITE_URL.length))).toEqual([
    '',
    'topics',
    'sources',
    'topics/energy',
    'source/paper.example',
    'source/b.example',
  ])
  expect(textsOf(stories, 'loc')).toEqual([
    `${SITE_URL}story/undated`,
    `${SITE_URL}story/%C3%B6l%20100%25`,
    `${SITE_URL}story/first-light`,
  ])
  expect(textsOf(stories, 'lastmod')).toEqual(['2026-11-23T12:00:00.000Z', '2026-11-23T12:00:00.000Z'])
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

test('a sitemap names articles where the site wants them found', async () => {
  const site = await buildTestSite(makeFolder(NEWSPAPER), {
    siteUrl: SITE_URL,
    base: '/daily/',
    indexArticles: true,
  })
  expect(textsOf(readXml(site, 'sitemap-articles-1.xml'), 'loc').sort()).toEqual([
    `${SITE_URL}article/%C3%B6l%20100%25`,
    `${SITE_URL}article/first-light`,
    `${SITE_URL}article/second-look`,
  ])
})

test('robots are welcome, and are told of the sitemap where they can read it', async () => {
  expect(readFileSync(join(await buildDaily(), 'robots.txt'), 'utf8')).toBe(
    `User-agent: *\nDisallow:\n\nSitemap: ${SITE_URL}sitemap.xml\n`,
  )
  const nowhere = await buildTestSite(makeFolder(NEWSPAPER))
  expect(readFileSync(join(nowhere, 'robots.txt'), 'utf8')).toBe('User-agent: *\nDisallow:\n')
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
