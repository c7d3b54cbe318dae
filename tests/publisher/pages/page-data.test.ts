import { describe, expect, test } from 'vitest'
import { pageDataOf } from '../../../src/publisher/pages/page-data.ts'
import type { ArticleFacts, PageFacts } from '../../../src/publisher/pages/page-facts.ts'

const SITE = { title: 'The Daily Test', siteUrl: 'https://daily.example/news/' }
const ORIGINAL = 'https://paper.example/first'
const told: ArticleFacts = {
  article: { title: 'First light', excerpt: '', time: Date.UTC(2026, 10, 23, 12), address: ORIGINAL },
  provider: { domain: 'paper.example', name: 'The Paper' },
}
const story = { name: 'First light', path: 'story/first light' }
const article: PageFacts = { kind: 'article', ...told, hasText: false, above: [story] }

describe('what machines are told of a page', () => {
  test('is that the outlet published an article, and where, and that the page here leads there', () => {
    expect(pageDataOf(article, 'article/first', SITE)).toMatchObject({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'WebPage',
          url: 'https://daily.example/news/article/first',
          isPartOf: { '@type': 'WebSite', name: 'The Daily Test' },
          isBasedOn: ORIGINAL,
        },
        {
          '@type': 'NewsArticle',
          headline: 'First light',
          url: ORIGINAL,
          datePublished: '2026-11-23T12:00:00.000Z',
          publisher: { '@type': 'Organization', name: 'The Paper', url: 'https://paper.example/' },
        },
        { '@type': 'BreadcrumbList' },
      ],
    })
  })

  test('never names the site as who published an article', () => {
    const publishers = JSON.stringify(pageDataOf(article, 'article/first', SITE)).match(
      /"publisher":{[^}]*}/g,
    )
    expect(publishers).toHaveLength(1)
    expect(publishers?.[0]).not.toContain('Daily')
  })

  test('is the way from the front page, each step by its address', () => {
    const [, , way] = Object(pageDataOf(article, 'article/first', SITE))['@graph']
    expect(way.itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'The Daily Test', item: SITE.siteUrl },
      {
        '@type': 'ListItem',
        position: 2,
        name: 'First light',
        item: `${SITE.siteUrl}story/first%20light`,
      },
      { '@type': 'ListItem', position: 3, name: 'First light', item: `${SITE.siteUrl}article/first` },
    ])
  })

  test('is that a story collects what others published', () => {
    const facts: PageFacts = {
      kind: 'story',
      lead: told.article,
      articles: 2,
      sources: 1,
      newest: [told, told],
      above: [],
    }
    const [page] = Object(pageDataOf(facts, 'story/first', SITE))['@graph']
    expect(page).toMatchObject({ '@type': 'CollectionPage', dateModified: '2026-11-23T12:00:00.000Z' })
    expect(page.hasPart).toHaveLength(2)
    expect(page.hasPart[0]).toMatchObject({ '@type': 'NewsArticle', url: ORIGINAL })
  })

  test('leaves out what nobody knows', () => {
    const nobody: PageFacts = {
      ...article,
      article: { ...told.article, address: null, time: null },
      provider: { domain: 'unknown', name: 'Unknown' },
    }
    const [, data] = Object(pageDataOf(nobody, 'article/first', SITE))['@graph']
    expect(data).toEqual({
      '@type': 'NewsArticle',
      headline: 'First light',
      publisher: { '@type': 'Organization', name: 'Unknown' },
    })
  })

  test('is of articles alone where the site’s address is not known', () => {
    const types = (facts: PageFacts) => {
      const data = Object(pageDataOf(facts, 'article/first', { title: 'The Daily Test' }))
      return data['@graph']?.map((thing: Readonly<Record<string, unknown>>) => thing['@type'])
    }
    expect(types(article)).toEqual(['NewsArticle'])
    expect(types({ kind: 'front' })).toBeUndefined()
  })
})
