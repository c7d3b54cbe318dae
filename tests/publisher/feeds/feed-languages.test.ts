import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildTestSite } from '../../support/build-test-site.ts'
import { makeFile, makeFolder } from '../../support/make-data-folder.ts'
import { lintXml, readHtml, readXml, textsOf } from '../../support/read-feeds.ts'

const SITE_URL = 'https://news.example/'

/** Two articles of one story, on a topic. */
const FILES = {
  'articles/one.md': makeFile(
    { title: 'Eins', webUrl: '"https://www.paper.example/one"' },
    'provider: { name: Die Zeitung, domain: paper.example }\npublished: true\ntopics: [Energie]\n',
  ),
  'articles/two.md': makeFile(
    { title: 'Zwei', webUrl: '"https://www.other.example/two"' },
    'provider: { name: Das Blatt, domain: other.example }\nrelated: [{ title: x, webUrl: "https://www.paper.example/one" }]\n',
  ),
}

test.each([
  ['de-AT', 'Lesen bei Die Zeitung', 'Andere Berichte:', 'Alle 2 Artikel dieser Geschichte', 'Themen'],
  ['ar', 'اقرأ في Die Zeitung', 'تغطية أخرى:', 'كل تغطية هذه القصة: مقالان', 'المواضيع'],
  ['ja', 'Die Zeitungで読む', '他の報道：', 'このストーリーの全記事2件', 'トピック'],
  ['fr', 'Read at Die Zeitung', 'Other coverage:', 'All 2 articles of this story', 'Topics'],
])('feeds of a site in %s speak its language, as its pages do', async (language, ...words) => {
  const site = await buildTestSite(makeFolder(FILES), { language, siteUrl: SITE_URL, prerender: 'none' })
  const rss = readXml(site, 'feed.xml')
  const [html = ''] = textsOf(rss, 'item > description')
  expect(textsOf(readHtml(html), 'p')).toEqual(words.slice(0, 3))
  expect(readXml(site, 'feeds.opml').querySelector('body > outline:not([type])')?.getAttribute('text')).toBe(
    words[3],
  )
  const [ofTopic = ''] = textsOf(readXml(site, 'topics/energie/feed.xml'), 'channel > description')
  expect(ofTopic).toContain('Energie')
  expect(ofTopic.startsWith('The newest stories')).toBe(language === 'fr')
  const atom = readXml(site, 'atom.xml').documentElement
  expect(atom.getAttribute('xml:lang')).toBe(language)
  expect(lintXml(readFileSync(join(site, 'atom.xml'), 'utf8'), 'atom') ?? '').toBe('')
})

test('a front page that is not printed is described in the language of the site', async () => {
  const site = await buildTestSite(makeFolder(FILES), { language: 'de', prerender: 'none' })
  const html = readFileSync(join(site, 'index.html'), 'utf8')
  expect(html).toContain(
    '<meta name="description" content="Jede Geschichte durch alle Berichte verfolgen." />',
  )
})
