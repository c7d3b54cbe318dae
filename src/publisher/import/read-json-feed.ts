import type { JsonFeed } from 'feedsmith'
import { addressOf, type FedArticle, type FedFeed, type FedText, present } from './fed-article.ts'

/** What a JSON Feed says. */
export function readJsonFeed(feed: JsonFeed.Feed<string>): FedFeed {
  return {
    name: plain(feed.title),
    bases: [],
    home: feed.home_page_url,
    articles: present(feed.items).map(readItem),
  }
}

function readItem(item: JsonFeed.Item<string>): FedArticle {
  const attached = present(item.attachments)
  const pictures = attached.filter(({ mime_type }) => mime_type?.startsWith('image/')).map(({ url }) => url)
  return {
    title: plain(item.title),
    texts: present([
      plain(item.summary),
      plain(item.content_text),
      item.content_html === undefined ? undefined : { text: item.content_html, kind: 'html' },
    ]),
    addresses: present([item.url, item.external_url, addressOf(item.id)]),
    dates: present([item.date_published, item.date_modified]),
    topics: present(item.tags),
    pictures: present([item.image, item.banner_image, ...pictures]).map((url) => ({ url })),
    video: attached.some(({ mime_type }) => mime_type?.startsWith('video/')),
  }
}

function plain(text: string | undefined): FedText | undefined {
  return text === undefined ? undefined : { text, kind: 'text' }
}
