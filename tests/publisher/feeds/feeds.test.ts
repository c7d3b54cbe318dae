import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { verifySite } from '../../../src/publisher/files/verify-site.ts'
import { buildTestSite } from '../../support/build-test-site.ts'
import { makeFile, makeFolder, NOW } from '../../support/make-data-folder.ts'
import { readHtml, readXml, textsOf } from '../../support/read-feeds.ts'
import { NEWSPAPER } from '../../support/test-newspaper.ts'

const SITE_URL = 'https://news.example/daily/'
const ODD = 'Bits & <i>pieces</i> of <MSFT.O> ]]> "AT&T"'
const SECRET = 'c2VjcmV0LWJsb2I='

const paper = 'provider: { name: The Paper, domain: paper.example }\n'
const other = 'provider: { name: Other & Sons, domain: other.example }\n'
const fileOf = (title: string, date: string | null, address: string, more: string) =>
  makeFile({ title: JSON.stringify(title), publishedDateTime: date, webUrl: JSON.stringify(address) }, more)

const FILES: Readonly<Record<string, string>> = {
  'articles/odd.md': fileOf(
    ODD,
    '2026-11-23T12:00:00Z',
    'https://www.paper.example/odd?a=1&b=2',
    `${paper}published: true\nsecured: ${SECRET}\nexcerpt: "Fish & <b>chips</b>"\ntopics: ["Food & drink"]\n`,
  ),
  'articles/same.md': fileOf(
    'Others say <b>so</b>, too',
    '2026-11-22T12:00:00Z',
    'https://www.other.example/same',
    `${other}related: [{ title: x, webUrl: "https://www.paper.example/odd?a=1&b=2" }]\n`,
  ),
  'articles/undated.md': fileOf('Of no day', null, 'https://www.paper.example/undated', paper),
  'articles/öl 100%.md': fileOf('Oil', '2026-11-20T12:00:00Z', 'https://www.paper.example/oil', paper),
  'articles/gone.md': fileOf(
    'Taken back',
    '2026-11-23T13:00:00Z',
    'https://www.paper.example/gone',
    `${paper}removed: true\ntopics: [Nothing]\n`,
  ),
}

/** The names of published files below a folder that a pattern fits. */
function filesOf(site: string, pattern: RegExp): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) => pattern.test(path))
}

interface JsonItem {
  readonly id: string
  readonly url?: string
  readonly external_url?: string
  readonly title: string
  readonly content_html: string
  readonly date_published?: string
}

function jsonFeed(site: string, path = 'feed.json'): { feed_url?: string; items: JsonItem[] } {
  return JSON.parse(readFileSync(join(site, path), 'utf8'))
}

describe('feeds', () => {
  let site = ''
  beforeAll(async () => {
    site = await buildTestSite(makeFolder(FILES), { base: '/daily/', siteUrl: SITE_URL })
  })

  test('tell the same stories in each format, the newest first and undated ones last', () => {
    const rss = readXml(site, 'feed.xml')
    const atom = readXml(site, 'atom.xml')
    const titles = [ODD, 'Oil', 'Of no day']
    expect(textsOf(rss, 'item > title')).toEqual(titles)
    expect(textsOf(atom, 'entry > title')).toEqual(titles)
    expect(jsonFeed(site).items.map(({ title }) => title)).toEqual(titles)
  })

  test('name a story by the address of its page, whatever its articles are called', () => {
    const pages = ['same', encodeURIComponent('öl 100%'), 'undated'].map((id) => `${SITE_URL}story/${id}`)
    const rss = readXml(site, 'feed.xml')
    expect(textsOf(rss, 'item > guid')).toEqual(pages)
    expect(textsOf(rss, 'item > link')).toEqual(pages)
    expect(textsOf(readXml(site, 'atom.xml'), 'entry > id')).toEqual(pages)
    expect(jsonFeed(site).items.map(({ id, url }) => [id, url])).toEqual(pages.map((page) => [page, page]))
  })

  test('give the dates of the data, and none where there is none', () => {
    const dates = textsOf(readXml(site, 'feed.xml'), 'item > pubDate')
    expect(dates).toEqual(['Mon, 23 Nov 2026 12:00:00 GMT', 'Fri, 20 Nov 2026 12:00:00 GMT'])
    const [first, , undated] = jsonFeed(site).items
    expect(first?.date_published).toBe('2026-11-23T12:00:00.000Z')
    expect(undated).not.toHaveProperty('date_published')
    // Atom asks for a date in any case: the one that sorts where undated stories belong.
    expect(textsOf(readXml(site, 'atom.xml'), 'entry > updated').at(-1)).toBe('1970-01-01T00:00:00.000Z')
  })

  test('say of what page they are, and where they are themselves', () => {
    const linksOf = (parent: Element | null) =>
      [...(parent?.children ?? [])]
        .filter((child) => child.localName === 'link' && child.hasAttribute('href'))
        .map((link) => [link.getAttribute('rel'), link.getAttribute('href')])
    const atom = readXml(site, 'atom.xml')
    expect(linksOf(atom.documentElement)).toEqual([
      ['alternate', SITE_URL],
      ['self', `${SITE_URL}atom.xml`],
    ])
    expect(textsOf(atom, 'feed > updated')).toEqual(['2026-11-23T12:00:00.000Z'])
    expect(linksOf(atom.querySelector('entry'))).toEqual([['alternate', `${SITE_URL}story/same`]])
    const rss = readXml(site, 'feed.xml')
    expect(textsOf(rss, 'channel > link')[0]).toBe(SITE_URL)
    expect(linksOf(rss.querySelector('channel'))).toEqual([['self', `${SITE_URL}feed.xml`]])
    expect(textsOf(rss, 'channel > lastBuildDate')).toEqual(['Mon, 23 Nov 2026 12:00:00 GMT'])
    expect(jsonFeed(site)).toMatchObject({ home_page_url: SITE_URL, feed_url: `${SITE_URL}feed.json` })
  })

  test('name the outlet and the topics of a story, and where its lead is read', () => {
    const [entry] = readXml(site, 'atom.xml').querySelectorAll('entry')
    const [item] = readXml(site, 'feed.xml').querySelectorAll('item')
    if (!entry || !item) throw new Error('The first story is missing.')
    expect(textsOf(entry, 'author > name')).toEqual(['The Paper'])
    expect([...entry.querySelectorAll('category')].map((one) => one.getAttribute('term'))).toEqual([
      'Food & drink',
    ])
    expect([...item.children].find(({ localName }) => localName === 'creator')?.textContent).toBe('The Paper')
    expect(textsOf(item, 'category')).toEqual(['Food & drink'])
    expect(jsonFeed(site).items[0]).toMatchObject({
      authors: [{ name: 'The Paper' }],
      tags: ['Food & drink'],
      external_url: 'https://www.paper.example/odd?a=1&b=2',
    })
  })

  test('show text as text: excerpt, other coverage with outlets, the original and the story', () => {
    const [html = ''] = textsOf(readXml(site, 'feed.xml'), 'item > description')
    expect(jsonFeed(site).items[0]?.content_html).toBe(html)
    const body = readHtml(html)
    expect(textsOf(body, 'p')).toEqual([
      'Fish & <b>chips</b>',
      'Read at The Paper',
      'Other coverage:',
      'All 2 articles of this story',
    ])
    expect(textsOf(body, 'li')).toEqual(['Other & Sons: Others say <b>so</b>, too, 2026-11-22'])
    expect([...body.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      'https://www.paper.example/odd?a=1&b=2',
      'https://www.other.example/same',
      `${SITE_URL}story/same`,
    ])
  })

  test('exist for each topic with stories, and for no other', () => {
    expect(filesOf(join(site, 'topics'), /\.(?:xml|json)$/).sort()).toEqual(
      ['atom.xml', 'feed.json', 'feed.xml'].map((file) => join('food-and-drink', file)),
    )
    const rss = readXml(site, 'topics/food-and-drink/feed.xml')
    expect(textsOf(rss, 'channel > title')).toEqual(['Food & drink · The Daily Test'])
    expect(textsOf(rss, 'channel > link')[0]).toBe(`${SITE_URL}topics/food-and-drink`)
    expect(textsOf(rss, 'item > title')).toEqual([ODD])
    expect(jsonFeed(site, 'topics/food-and-drink/feed.json').feed_url).toBe(
      `${SITE_URL}topics/food-and-drink/feed.json`,
    )
  })

  test('hold nothing that was taken back or secured', () => {
    const all = filesOf(site, /\.(?:xml|json|opml)$/).map((path) => readFileSync(join(site, path), 'utf8'))
    expect(all.filter((text) => text.includes('Taken back') || text.includes(SECRET))).toEqual([])
  })

  test('are all named in one list', () => {
    const outlines = [...readXml(site, 'feeds.opml').querySelectorAll('outline[type="rss"]')]
    expect(outlines.map((one) => [one.getAttribute('text'), one.getAttribute('xmlUrl')])).toEqual([
      ['The Daily Test', `${SITE_URL}feed.xml`],
      ['Food & drink · The Daily Test', `${SITE_URL}topics/food-and-drink/feed.xml`],
    ])
  })

  test('are announced in the page', () => {
    const html = readFileSync(join(site, 'index.html'), 'utf8')
    for (const [type, file] of [
      ['application/rss+xml', 'feed.xml'],
      ['application/atom+xml', 'atom.xml'],
      ['application/feed+json', 'feed.json'],
    ])
      expect(html).toContain(`<link rel="alternate" type="${type}" href="/daily/${file}"`)
  })

  test('are told apart to hosts that read _headers', () => {
    const headers = readFileSync(join(site, '_headers'), 'utf8')
    for (const [path, type] of [
      ['feed.xml', 'application/rss+xml'],
      ['topics/:topic/feed.json', 'application/feed+json'],
      ['feeds.opml', 'text/x-opml'],
    ])
      expect(headers).toContain(`\n/daily/${path}\n  Content-Type: ${type}\n`)
  })

  test('are the same bytes at another time of the day', async () => {
    const again = await buildTestSite(makeFolder(FILES), {
      base: '/daily/',
      siteUrl: SITE_URL,
      now: NOW + 3_600_000,
    })
    for (const path of filesOf(site, /(?:^|\/)(?:feed|atom|sitemap).*\.(?:xml|json|opml)$/))
      expect(readFileSync(join(again, path), 'utf8'), path).toBe(readFileSync(join(site, path), 'utf8'))
  })

  test('are among the files that verify knows', async () => {
    const sums = JSON.parse(readFileSync(join(site, 'checksums.json'), 'utf8'))
    expect(Object.keys(sums)).toEqual(
      expect.arrayContaining(['feed.xml', 'feeds.opml', 'topics/food-and-drink/atom.xml', 'sitemap.xml']),
    )
    expect((await verifySite(site)).problems).toEqual([])
  })

  test('of a topic that has no stories any more are gone with their folder', async () => {
    const outDir = await buildTestSite(makeFolder(FILES))
    await buildTestSite(makeFolder({ 'articles/öl.md': FILES['articles/öl 100%.md'] ?? '' }), { outDir })
    expect(existsSync(join(outDir, 'topics'))).toBe(false)
  })

  test('hold the newest fifty, and of a large story ten others', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 52 }, (_, at) => [
        `articles/number-${at}.md`,
        fileOf(
          `Word${at} stands alone`,
          `2026-09-01T00:${10 + (at % 50)}:00Z`,
          `https://a.example/${at}`,
          paper,
        ),
      ]),
    )
    const parts = Object.fromEntries(
      Array.from({ length: 11 }, (_, at) => [
        `articles/part-${at}.md`,
        fileOf('Large', '2026-11-23T11:00:00Z', `https://a.example/part-${at}`, paper),
      ]),
    )
    const related = Array.from({ length: 11 }, (_, at) => `  - webUrl: https://a.example/part-${at}\n`)
    const large = fileOf(
      'Large',
      '2026-11-23T12:00:00Z',
      'https://a.example/large',
      `${paper}related:\n${related.join('')}`,
    )
    const outDir = await buildTestSite(makeFolder({ ...many, ...parts, 'articles/large.md': large }))
    const { items } = jsonFeed(outDir)
    expect(items.length).toBe(50)
    expect(readHtml(items[0]?.content_html ?? '').querySelectorAll('li').length).toBe(10)
  })

  test('count coverage that the publisher did not file, and do not name it', async () => {
    const reference = '  - { title: Filed by nobody, webUrl: "https://ref.example/it" }\n'
    const lead = fileOf(
      'Filed',
      '2026-11-23T12:00:00Z',
      'https://a.example/filed',
      `${paper}related:\n${reference}`,
    )
    const outDir = await buildTestSite(makeFolder({ 'articles/filed.md': lead }), {
      siteUrl: 'https://news.example/',
    })
    for (const file of ['feed.xml', 'atom.xml', 'feed.json']) {
      const feed = readFileSync(join(outDir, file), 'utf8')
      expect(feed).toContain('All 2 articles of this story')
      expect(feed).not.toContain('ref.example')
    }
  })
})

describe('without the address of the site', () => {
  test('feeds lead to the originals, by names that stay the same', async () => {
    const site = await buildTestSite(makeFolder(FILES))
    const rss = readXml(site, 'feed.xml')
    expect(textsOf(rss, 'item > link')[0]).toBe('https://www.paper.example/odd?a=1&b=2')
    const [guid] = [...rss.querySelectorAll('item > guid')]
    expect(guid?.getAttribute('isPermaLink')).toBe('false')
    expect(guid?.textContent).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
    const links = jsonFeed(site).items.flatMap(({ url, content_html }) => [
      url,
      ...[...readHtml(content_html).querySelectorAll('a')].map((link) => link.getAttribute('href')),
    ])
    expect(links.filter((link) => !link?.startsWith('https://'))).toEqual([])
  })

  test('there is no list of feeds, for it would lead nowhere', async () => {
    const site = await buildTestSite(makeFolder(NEWSPAPER))
    expect(filesOf(site, /\.opml$/)).toEqual([])
  })
})
