import { encodePath } from '../../reader/print/encode-path.ts'
import type { HeadSite } from './head-site.ts'
import { type ArticleFacts, hasAddress, type PageAbove, type PageFacts } from './page-facts.ts'
import { descriptionOf, titleOf } from './page-words.ts'

type Thing = Readonly<Record<string, unknown>>

/**
 * What machines are told of a page, in the words of schema.org. Articles are others' work: the outlet is the publisher
 * of one and the original its address, while the page about it here is a page of its own that leads there.
 * @returns null where there is nothing to tell. Pages are named by their whole addresses; without that of the site,
 *   articles alone can be told of.
 */
export function pageDataOf(facts: PageFacts, path: string, site: HeadSite): Thing | null {
  const things = [...thingsOf(facts, path, site), ...wayTo(facts, path, site)]
  return things.length === 0 ? null : { '@context': 'https://schema.org', '@graph': things }
}

function thingsOf(facts: PageFacts, path: string, site: HeadSite): Thing[] {
  const { siteUrl, title } = site
  const article = facts.kind === 'article' ? [newsArticle(facts, siteUrl)] : []
  if (siteUrl === undefined || !hasAddress(facts)) return article
  const website = { '@type': 'WebSite', name: title, url: siteUrl }
  if (facts.kind === 'front') return [{ ...website, description: descriptionOf(facts, site) }]
  const url = siteUrl + encodePath(path)
  const page = { '@id': url, url, name: titleOf(facts), isPartOf: website }
  switch (facts.kind) {
    case 'article': {
      const { address } = facts.article
      return [{ '@type': 'WebPage', ...page, ...(address && { isBasedOn: address }) }, ...article]
    }
    case 'topic':
      return [{ '@type': 'CollectionPage', ...page, ...changed(facts.topic.newest) }]
    case 'topic-page':
      return [{ '@type': 'CollectionPage', ...page }]
    case 'story': {
      const parts = facts.newest.map((one) => newsArticle(one, siteUrl))
      const newest = facts.newest.find(({ article: { time } }) => time !== null)?.article.time ?? null
      return [{ '@type': 'CollectionPage', ...page, ...changed(newest), hasPart: parts }]
    }
    case 'source':
    case 'plain':
    case 'frame':
    case 'missing':
      return []
  }
}

function newsArticle({ article, provider }: ArticleFacts, siteUrl: string | undefined): Thing {
  const { title, excerpt, time, address, picture } = article
  const image = picture && pictureAddress(picture.address, siteUrl)
  return {
    '@type': 'NewsArticle',
    headline: title,
    ...(address !== null && { url: address }),
    ...(time !== null && { datePublished: new Date(time).toISOString() }),
    ...(excerpt !== '' && { description: excerpt }),
    ...(image && { image }),
    publisher: organization(provider),
  }
}

/** One that nobody named has no address, for its domain is just a word. */
function organization({ name, domain }: ArticleFacts['provider']): Thing {
  const url = domain.includes('.') ? { url: `https://${domain}/` } : {}
  return { '@type': 'Organization', name, ...url }
}

/** The site's own pictures have a path, which is no address without that of the site. */
function pictureAddress(address: string, siteUrl: string | undefined): string | null {
  if (address.startsWith('https:')) return address
  return siteUrl === undefined ? null : siteUrl + encodePath(address)
}

function changed(time: number | null): Thing {
  return time === null ? {} : { dateModified: new Date(time).toISOString() }
}

/** The way to a page from the front page, where it has one. */
function wayTo(facts: PageFacts, path: string, { siteUrl, title }: HeadSite): Thing[] {
  if (siteUrl === undefined || !('above' in facts)) return []
  const own: PageAbove = { name: titleOf(facts) ?? title, path }
  const steps = [{ name: title, path: '' }, ...facts.above, own].map((step, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: step.name,
    item: siteUrl + encodePath(step.path),
  }))
  return [{ '@type': 'BreadcrumbList', itemListElement: steps }]
}
