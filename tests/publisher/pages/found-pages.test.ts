import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { beforeAll, describe, expect, test } from 'vitest'
import { verifySite } from '../../../src/publisher/files/verify-site.ts'
import { buildTestSite } from '../../support/build-test-site.ts'
import { makeFile, makeFolder } from '../../support/make-data-folder.ts'
import { NEWSPAPER } from '../../support/test-newspaper.ts'

const SITE_URL = 'https://news.example/daily/'
const PRINTED = ['index', 'topics', 'topics/energy', 'source/paper.example', 'story/first-light']
const ARTICLE = 'article/second-look'

function headIn(site: string, name: string) {
  const { document } = new JSDOM(readFileSync(join(site, `${name}.html`), 'utf8')).window
  const one = (selector: string, attribute: string) =>
    document.querySelector(selector)?.getAttribute(attribute) ?? null
  return {
    robots: one('meta[name="robots"]', 'content'),
    canonical: one('link[rel="canonical"]', 'href'),
    property: (name: string) => one(`meta[property="og:${name}"]`, 'content'),
    data: [...document.querySelectorAll('script[type="application/ld+json"]')].map((element) =>
      JSON.parse(element.textContent),
    ),
    dataInRoot: document.querySelectorAll('#root script').length,
  }
}

const typesOf = (data: readonly { readonly '@graph': readonly Readonly<Record<string, unknown>>[] }[]) =>
  data.flatMap((one) => one['@graph'].map((thing) => thing['@type']))

describe('a site whose address is known', () => {
  let site: string
  beforeAll(async () => {
    site = await buildTestSite(makeFolder(NEWSPAPER), { base: '/daily/', siteUrl: SITE_URL })
  })

  test.each([...PRINTED, ARTICLE])('says of %s by which address it is known', (name) => {
    const { canonical, property, dataInRoot } = headIn(site, name)
    expect(canonical).toBe(SITE_URL + (name === 'index' ? '' : name))
    expect(property('url')).toBe(canonical)
    expect(dataInRoot).toBe(0)
  })

  test('lets lists and stories be found, and leaves articles to those who wrote them', () => {
    for (const name of PRINTED) expect(headIn(site, name).robots, name).toBe('index, follow')
    expect(headIn(site, ARTICLE).robots).toBe('noindex, follow')
  })

  test('says to machines what a story, a topic and an article are', () => {
    expect(typesOf(headIn(site, 'story/first-light').data)).toEqual(['CollectionPage', 'BreadcrumbList'])
    expect(typesOf(headIn(site, 'topics/energy').data)).toEqual(['CollectionPage', 'BreadcrumbList'])
    const { data } = headIn(site, ARTICLE)
    expect(typesOf(data)).toEqual(['WebPage', 'NewsArticle', 'BreadcrumbList'])
    expect(data[0]['@graph'][1]).toMatchObject({
      headline: 'A second look at the array',
      url: 'https://www.paper.example/second-look',
      publisher: { name: 'The Paper' },
    })
  })

  test('has a picture for links to each page, as large as it says', () => {
    for (const name of [...PRINTED, ARTICLE]) {
      const { property } = headIn(site, name)
      const address = property('image') ?? ''
      expect(address, name).toMatch(/^https:\/\/news\.example\/daily\/cards\/[0-9a-f]{16}\.png$/)
      const picture = readFileSync(join(site, address.slice(SITE_URL.length)))
      expect(picture.subarray(1, 4).toString(), name).toBe('PNG')
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)], name).toEqual([1200, 630])
      expect([property('image:width'), property('image:height')], name).toEqual(['1200', '630'])
      expect(property('image:alt'), name).not.toBe('')
    }
    const [story, front] = ['story/first-light', 'index'].map((name) => headIn(site, name).property('image'))
    expect(story).not.toBe(front)
    expect(headIn(site, ARTICLE).property('image')).toBe(story)
  })

  test('is found at no address that no page was made for', () => {
    for (const name of ['shell', '404']) {
      const { robots, canonical, data } = headIn(site, name)
      expect([robots, canonical, data]).toEqual(['noindex, follow', null, []])
    }
  })
})

test('what has no story says so, and is not to be found: a topic of none, a source of references alone', async () => {
  const folder = makeFolder({
    ...NEWSPAPER,
    'topics/empty.yaml': 'name: Nothing yet\n',
    'articles/with-note.md': makeFile(
      { webUrl: '"https://www.paper.example/with-note"' },
      'related: [{ title: An early note, webUrl: "https://note.example/early", publishedDateTime: 2026-11-22 }]\n',
    ),
  })
  const site = await buildTestSite(folder, { siteUrl: 'https://news.example/' })
  for (const name of ['topics/nothing-yet', 'source/note.example'])
    expect(headIn(site, name).robots, name).toBe('noindex, follow')
  expect(headIn(site, 'source/paper.example').robots).toBe('index, follow')
})

test('a site without printed pages is found by its front page alone', async () => {
  const site = await buildTestSite(makeFolder(NEWSPAPER), {
    siteUrl: 'https://news.example/',
    prerender: 'none',
  })
  expect(headIn(site, 'index')).toMatchObject({ robots: 'index, follow', canonical: 'https://news.example/' })
  expect(headIn(site, 'shell')).toMatchObject({ robots: 'noindex, follow', canonical: null })
})

test('a site whose address nobody said names none, and still says who published an article', async () => {
  const site = await buildTestSite(makeFolder(NEWSPAPER))
  for (const name of [...PRINTED, ARTICLE]) {
    const { canonical, property } = headIn(site, name)
    expect([canonical, property('url'), property('image')], name).toEqual([null, null, null])
    expect(property('title'), name).not.toBe('')
  }
  expect(typesOf(headIn(site, ARTICLE).data)).toEqual(['NewsArticle'])
})

describe('pictures for links', () => {
  const named = (site: string, name: string) => headIn(site, name).property('image')

  test('are of the newest stories, so many as are asked for, and of the site for all others', async () => {
    const options = { siteUrl: 'https://news.example/', cards: 1 }
    const site = await buildTestSite(makeFolder(NEWSPAPER), options)
    const front = named(site, 'index')
    const stories = ['first-light', 'öl 100%'].map((id) => named(site, `story/${id}`))
    expect(stories.filter((image) => image !== front)).toHaveLength(1)
    expect(readdirSync(join(site, 'cards'))).toHaveLength(2)
  })

  test('are none where none are wanted', async () => {
    const options = { siteUrl: 'https://news.example/', cards: 'none' as const }
    const site = await buildTestSite(makeFolder(NEWSPAPER), options)
    expect(named(site, 'index')).toBeNull()
    expect(existsSync(join(site, 'cards'))).toBe(false)
  })

  test('stay as they are while what they say does, and one that was harmed is made again', async () => {
    const options = { siteUrl: 'https://news.example/' }
    const data = makeFolder(NEWSPAPER)
    const outDir = await buildTestSite(data, options)
    const files = readdirSync(join(outDir, 'cards')).sort()
    const [harmed = ''] = files
    const whole = readFileSync(join(outDir, 'cards', harmed))
    writeFileSync(join(outDir, 'cards', harmed), 'no picture')
    await buildTestSite(data, { ...options, outDir })
    expect(readdirSync(join(outDir, 'cards')).sort()).toEqual(files)
    expect(readFileSync(join(outDir, 'cards', harmed)).equals(whole)).toBe(true)
    expect((await verifySite(outDir)).problems).toEqual([])
  })
})
