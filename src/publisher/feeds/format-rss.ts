import { generateRssFeed } from 'feedsmith'
import { type Feed, type FeedItem, linkOf } from './feed.ts'
import { finishXml } from './finish-xml.ts'

/** A feed as RSS 2.0. */
export function formatRss(feed: Feed): string {
  const { title, description, language, page, path, folder, updated } = feed
  const self = folder === null ? null : `${folder}feed.xml`
  const rss = generateRssFeed<true>(
    {
      title,
      // It must be there; without a host it says at least where the page is on the feed's own.
      link: page ?? path,
      description,
      ...(language !== null && { language }),
      generator: 'Throughline',
      ...(updated !== null && { lastBuildDate: new Date(updated) }),
      ...(self !== null && { atom: { links: [{ href: self, rel: 'self', type: 'application/rss+xml' }] } }),
      items: feed.items.map(toItem),
    },
    { strict: true },
  )
  return finishXml(rss)
}

function toItem(item: FeedItem) {
  const link = linkOf(item)
  return {
    title: item.lead.title,
    ...(link !== null && { link }),
    description: item.html,
    categories: item.topics.map((name) => ({ name })),
    guid: { value: item.id, isPermaLink: item.page !== null },
    ...(item.time !== null && { pubDate: new Date(item.time) }),
    dc: { creators: [item.outlet] },
  }
}
