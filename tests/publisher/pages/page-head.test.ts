import { describe, expect, test } from 'vitest'
import type { PageFacts } from '../../../src/publisher/pages/page-facts.ts'
import { formatHead, headOf } from '../../../src/publisher/pages/page-head.ts'

const SITE = { title: 'The Daily Test', siteUrl: 'https://daily.example/news/' }
const article = (hasText: boolean): PageFacts => ({
  kind: 'article',
  article: { title: 'First & <last>', excerpt: '' },
  provider: { name: 'The Paper' },
  hasText,
})

describe('the head of a page', () => {
  test('is called as the reader calls the page', () => {
    expect(headOf({ kind: 'front' }, '', SITE)).toContainEqual({ kind: 'title', text: 'The Daily Test' })
    expect(headOf(article(false), 'article/first', SITE)).toContainEqual({
      kind: 'title',
      text: 'First & <last> · The Daily Test',
    })
  })

  test('keeps what others wrote from being found here, and lets text of the own be', () => {
    const robots = (hasText: boolean) =>
      headOf(article(hasText), 'article/first', SITE).find(
        (entry) => entry.kind === 'meta' && entry.name === 'robots',
      )
    expect(robots(false)).toMatchObject({ content: 'noindex, follow' })
    expect(robots(true)).toMatchObject({ content: 'index, follow' })
  })

  test('names the address of the page, encoded, where the site’s is known', () => {
    const href = 'https://daily.example/news/article/%C3%B6l%20100%25'
    expect(headOf(article(false), 'article/öl 100%', SITE)).toContainEqual({
      kind: 'link',
      rel: 'canonical',
      href,
    })
    const unknown = headOf(article(false), 'article/öl 100%', { title: 'The Daily Test' })
    expect(unknown.some(({ kind }) => kind === 'link')).toBe(false)
  })

  test('describes a story by its coverage and its lead, in as much as is shown of it', () => {
    const lead = { title: 'A title', excerpt: 'many words '.repeat(50) }
    const entries = headOf({ kind: 'story', lead, articles: 3, sources: 2 }, 'story/a', SITE)
    const description = entries.find((entry) => entry.kind === 'meta' && entry.name === 'description')
    expect(description).toMatchObject({ content: expect.stringMatching(/^3 articles from 2 sources\. many/) })
    expect(JSON.stringify(description).length).toBeLessThan(260)
  })

  test('is text, whatever is in it', () => {
    expect(formatHead(headOf(article(false), 'article/first', SITE))).toContain(
      '<title>First &amp; &lt;last&gt; · The Daily Test</title>',
    )
  })
})
