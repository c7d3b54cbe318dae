import { generateJsonFeed } from 'feedsmith'
import { type Feed, type FeedItem, linkOf } from './feed.ts'

/** A feed as JSON Feed 1.1. */
export function formatJsonFeed(feed: Feed): string {
  const { title, description, language, page, folder } = feed
  const json = generateJsonFeed<true>(
    {
      title,
      description,
      ...(language !== null && { language }),
      ...(page !== null && { home_page_url: page }),
      ...(folder !== null && { feed_url: `${folder}feed.json` }),
      items: feed.items.map(toItem),
    },
    { strict: true },
  )
  // feedsmith leaves out an empty list, and the standard wants one.
  const whole = feed.items.length > 0 ? json : Object.assign({}, json, { items: [] })
  return `${JSON.stringify(whole, null, 1)}\n`
}

function toItem(item: FeedItem) {
  const link = linkOf(item)
  const { title, address } = item.lead
  return {
    id: item.id,
    ...(link !== null && { url: link }),
    ...(address !== null && { external_url: address }),
    title,
    content_html: item.html,
    ...(item.time !== null && { date_published: new Date(item.time) }),
    authors: [{ name: item.outlet }],
    tags: [...item.topics],
  }
}
