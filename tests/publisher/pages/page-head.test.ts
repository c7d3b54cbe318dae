import { afterEach, describe, expect, test } from 'vitest'
import { formatHead } from '../../../src/publisher/pages/head-entry.ts'
import type { PageFacts } from '../../../src/publisher/pages/page-facts.ts'
import { headOf } from '../../../src/publisher/pages/page-head.ts'
import { loadLanguage } from '../../../src/reader/language/load-language.ts'

afterEach(() => loadLanguage('en'))

const SITE = { title: 'The Daily Test', siteUrl: 'https://daily.example/news/' }
const ORIGINAL = 'https://paper.example/first'
const article = (hasText: boolean): PageFacts => ({
  kind: 'article',
  article: { title: 'First & <last>', excerpt: '', time: Date.UTC(2026, 10, 23), address: ORIGINAL },
  provider: { domain: 'paper.example', name: 'The Paper' },
  hasText,
  above: [],
})
const PICTURE = { path: 'cards/a b.png', width: 1200, height: 630, alt: 'First & last' }

function describeStory(excerpt: string): string {
  const lead = { title: 'A title', excerpt }
  const facts = { kind: 'story', lead, articles: 3, sources: 2, newest: [], above: [] } as const
  const found = headOf(facts, 'story/a', SITE).find(
    (entry) => entry.kind === 'meta' && entry.name === 'description',
  )
  return found?.kind === 'meta' ? found.content : ''
}

describe('the head of a page', () => {
  test('is called as the reader calls the page', () => {
    expect(headOf({ kind: 'front' }, '', SITE)).toContainEqual({ kind: 'title', text: 'The Daily Test' })
    expect(headOf(article(false), 'article/first', SITE)).toContainEqual({
      kind: 'title',
      text: 'First & <last> · The Daily Test',
    })
    const source = { domain: 'paper.example', name: 'The Paper', stories: 2 }
    expect(headOf({ kind: 'source', source }, 'source/paper.example', SITE)).toContainEqual({
      kind: 'title',
      text: 'The Paper · The Daily Test',
    })
  })

  test('says which page of a feed it is, from the second on', () => {
    const source = { domain: 'paper.example', name: 'The Paper', stories: 2 }
    const pages: readonly (readonly [PageFacts, string, string])[] = [
      [{ kind: 'front', page: 2 }, 'Page 2', 'The Daily Test · Page 2'],
      [{ kind: 'topic-page', name: 'Tides', page: 3, above: [] }, 'Tides · Page 3', 'Tides · Page 3'],
      [{ kind: 'source', source, page: 4 }, 'The Paper · Page 4', 'The Paper · Page 4'],
    ]
    for (const [facts, name, shared] of pages) {
      const head = headOf(facts, 'somewhere/page/2', SITE)
      expect(head).toContainEqual({ kind: 'title', text: `${name} · The Daily Test` })
      expect(head).toContainEqual({ kind: 'property', property: 'og:title', content: shared })
    }
  })

  test.each([
    ['de', 'Seite 2'],
    ['ja', '2ページ'],
    ['ar', 'الصفحة 2'],
  ] as const)('says which page of a feed it is in %s, too', async (language, name) => {
    await loadLanguage(language)
    const head = headOf({ kind: 'front', page: 2 }, 'page/2', SITE)
    expect(head).toContainEqual({ kind: 'title', text: `${name} · The Daily Test` })
  })

  test('keeps what others wrote from being found here, and lets text of the own be', () => {
    const robots = (hasText: boolean) =>
      headOf(article(hasText), 'article/first', SITE).find(
        (entry) => entry.kind === 'meta' && entry.name === 'robots',
      )
    expect(robots(false)).toMatchObject({ content: 'noindex, follow' })
    expect(robots(true)).toMatchObject({ content: 'index, follow' })
  })

  test('lets what others wrote be found where the site wants it', () => {
    const entries = headOf(article(false), 'article/first', { ...SITE, indexArticles: true })
    expect(entries).toContainEqual({ kind: 'meta', name: 'robots', content: 'index, follow' })
  })

  test('describes the front page in the site’s own words', () => {
    const content = 'All that is tested.'
    const entries = headOf({ kind: 'front' }, '', { ...SITE, description: content })
    expect(entries).toContainEqual({ kind: 'meta', name: 'description', content })
  })

  test('names the address of the page, encoded, where the site’s is known', () => {
    const href = 'https://daily.example/news/article/%C3%B6l%20100%25'
    expect(headOf(article(false), 'article/öl 100%', SITE)).toContainEqual({
      kind: 'link',
      rel: 'canonical',
      href,
    })
    const unknown = headOf(article(false), 'article/öl 100%', { title: 'The Daily Test' })
    expect(JSON.stringify(unknown)).not.toContain('canonical')
  })

  test('describes a story by its coverage and its lead, in as much as is shown of it', () => {
    const description = describeStory('many words '.repeat(50))
    expect(description).toMatch(/^3 articles from 2 sources\. many words .* many( words)?…$/)
    expect(description.length).toBeLessThanOrEqual(200)
  })

  test('shortens a description where nothing is between words, and never within a sign', () => {
    expect(describeStory(`見出し ${'あ'.repeat(300)}`).length).toBeGreaterThan(190)
    for (const pushed of ['', 'a', 'ab'])
      expect(describeStory(pushed + '👩‍🚀'.repeat(60))).toMatch(/^3 articles from 2 sources\. a?b?(👩‍🚀)+…$/u)
  })

  test('is text, whatever is in it', () => {
    expect(formatHead(headOf(article(false), 'article/first', SITE))).toContain(
      '<title>First &amp; &lt;last&gt; · The Daily Test</title>',
    )
  })

  test('shows a picture by its whole address where links to the page are shown, and how large it is', () => {
    const head = formatHead(headOf(article(false), 'article/first', SITE, PICTURE))
    for (const [property, content] of [
      ['type', 'article'],
      ['url', 'https://daily.example/news/article/first'],
      ['site_name', 'The Daily Test'],
      ['locale', 'en_US'],
      ['image', 'https://daily.example/news/cards/a%20b.png'],
      ['image:width', '1200'],
      ['image:height', '630'],
      ['image:alt', 'First &amp; last'],
    ])
      expect(head).toContain(`<meta property="og:${property}" content="${content}" />`)
    expect(head).toContain('<meta name="twitter:card" content="summary_large_image" />')
  })

  test('shows no picture where the site’s address is not known', () => {
    const head = formatHead(headOf(article(false), 'article/first', { title: 'The Daily Test' }, PICTURE))
    expect(head).not.toContain('og:image')
    expect(head).not.toContain('og:url')
    expect(head).toContain('<meta name="twitter:card" content="summary" />')
  })

  test('says where the language is at home', () => {
    const head = formatHead(headOf({ kind: 'front' }, '', { ...SITE, language: 'de' }))
    expect(head).toContain('<meta property="og:locale" content="de_DE" />')
  })

  test('shows nothing of a page that is missing', () => {
    const head = formatHead(headOf({ kind: 'missing' }, 'not-found', SITE))
    expect(head).toContain('content="noindex, follow"')
    expect(head).not.toMatch(/og:|canonical|ld\+json/)
  })

  test('has data that no text in it can end', () => {
    const hostile = {
      ...article(false),
      above: [{ name: '</script><script>alert(1)</script>', path: 'story/a' }],
    }
    const head = formatHead(headOf(hostile, 'article/first', SITE))
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(head) ?? []
    expect(JSON.stringify(JSON.parse(json))).toContain(hostile.above[0]?.name)
    expect(head.match(/<\/script>/g)).toHaveLength(1)
  })
})
