import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildTestSite } from '../../support/build-test-site.ts'
import { makeFile, makeFolder } from '../../support/make-data-folder.ts'
import { lintXml, type XmlStandard } from '../../support/read-feeds.ts'
import { NEWSPAPER } from '../../support/test-newspaper.ts'

const SITE_URL = 'https://news.example/daily/'

/** Two stories more: one that no date is known of, and one of signs that have a meaning in XML, or none at all. */
const FILES = {
  ...NEWSPAPER,
  'articles/undated.md': makeFile({ title: '"Of no day"', publishedDateTime: null, webUrl: null }),
  'articles/odd.md': makeFile(
    {
      title: '"Bits & <i>pieces</i> ]]> of \\u0001 \\uFFFE \\u2028 <MSFT.O>"',
      webUrl: '"https://a.example/?b=1&c=<2>"',
    },
    'excerpt: "Fish & <b>chips</b>"\ntopics: ["Food & drink", "🍟"]\n',
  ),
}

const STANDARDS: Readonly<Record<string, XmlStandard>> = {
  'atom.xml': 'atom',
  'feed.xml': 'rss',
  'feeds.opml': 'opml',
  'sitemap.xml': 'sitemap',
  'sitemap-pages-1.xml': 'sitemap',
  'sitemap-stories-1.xml': 'sitemap',
}

const WordsSchema = v.pipe(v.string(), v.nonEmpty())
const AddressSchema = v.pipe(v.string(), v.regex(/^https?:\/\/[^/\s]+\/\S*$/))
/** JSON Feed 1.1 as far as our feeds use it: nothing else comes. */
const JsonFeedSchema = v.strictObject({
  version: v.literal('https://jsonfeed.org/version/1.1'),
  title: WordsSchema,
  description: v.optional(WordsSchema),
  language: v.optional(WordsSchema),
  home_page_url: v.optional(AddressSchema),
  feed_url: v.optional(AddressSchema),
  items: v.array(
    v.strictObject({
      id: WordsSchema,
      url: v.optional(AddressSchema),
      external_url: v.optional(AddressSchema),
      title: WordsSchema,
      content_html: WordsSchema,
      date_published: v.optional(v.pipe(v.string(), v.isoTimestamp())),
      authors: v.array(v.strictObject({ name: WordsSchema })),
      tags: v.array(WordsSchema),
    }),
  ),
})

describe.each([
  ['whose address is known', { siteUrl: SITE_URL, base: '/daily/' }],
  ['whose address nobody said', {}],
])('a site %s', (_, options) => {
  let site = ''
  beforeAll(async () => {
    site = await buildTestSite(makeFolder(FILES), { ...options, language: 'en-GB' })
  })

  /** Paths of all files by these names, wherever they lie. */
  const named = (names: readonly string[]) =>
    readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) => names.includes(basename(path)))
  const read = (path: string) => readFileSync(join(site, path), 'utf8')

  test('has feeds, and a sitemap, that are to xmllint what their standards say', (context) => {
    // A sitemap of paths is none to its standard, and no robot is told of it.
    const held = Object.keys(STANDARDS).filter((name) => 'siteUrl' in options || !name.startsWith('sitemap'))
    const problems = named(held).map((path) => lintXml(read(path), STANDARDS[basename(path)] ?? 'sitemap'))
    if (problems.includes(null))
      return context.skip('there is no xmllint here: apt-get install libxml2-utils')
    expect(problems.length).toBeGreaterThan(7)
    expect(problems.filter(Boolean)).toEqual([])
  })

  test('has JSON feeds as their standard says, each item under a name of its own', () => {
    const paths = named(['feed.json'])
    expect(paths.length).toBeGreaterThan(3)
    for (const path of paths) {
      const { items } = v.parse(JsonFeedSchema, JSON.parse(read(path)))
      expect(new Set(items.map(({ id }) => id)).size, path).toBe(items.length)
    }
  })
})

test('a site without articles has a JSON feed of no items, rather than one without a list of them', async () => {
  const site = await buildTestSite(makeFolder({ 'articles/notes.txt': '' }), { siteUrl: SITE_URL })
  const feed: unknown = JSON.parse(readFileSync(join(site, 'feed.json'), 'utf8'))
  expect(v.parse(JsonFeedSchema, feed).items).toEqual([])
})
