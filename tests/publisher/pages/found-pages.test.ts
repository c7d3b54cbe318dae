import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildTestSite } from '../../support/build-test-site.ts'
import { makeFolder } from '../../support/make-data-folder.ts'
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

  test('is found at no address that no page was made for', () => {
    for (const name of ['shell', '404']) {
      const { robots, canonical, data } = headIn(site, name)
      expect([robots, canonical, data]).toEqual(['noindex, follow', null, []])
    }
  })
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
