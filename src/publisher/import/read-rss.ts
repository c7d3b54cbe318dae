import type { RdfFeed, RssFeed } from 'feedsmith'
import {
  addressOf,
  type FedArticle,
  type FedFeed,
  type FedPicture,
  type FedText,
  present,
} from './fed-article.ts'
import { readMedia } from './read-media.ts'

/** What RSS says, of any version; RSS 1.0 (RDF) names the same things alike. */
export function readRss(feed: RssFeed.Feed<string> | RdfFeed.Feed<string>): FedFeed {
  return {
    name: feed.title === undefined ? undefined : either(feed.title),
    bases: present([feed.xml?.base, feed.link]),
    home: feed.link,
    articles: present(feed.items).map(readItem),
  }
}

function readItem(item: RssFeed.Item<string> & RdfFeed.Item<string>): FedArticle {
  const { guid, enclosures, source, media } = item
  const picture = present(enclosures).find(({ type }) => type?.startsWith('image/'))
  return {
    title: first([item.title, item.dc?.titles?.[0]].map((text) => text && either(text))),
    texts: present([item.description, item.content?.encoded, media?.description?.value]).map(html),
    addresses: present([
      item.link,
      guid?.isPermaLink === false ? undefined : addressOf(guid?.value),
      item.atom?.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
    ]),
    base: item.xml?.base,
    dates: present([
      item.pubDate,
      item.dc?.dates?.[0],
      item.dcterms?.created?.[0],
      item.atom?.published,
      item.atom?.updated,
    ]),
    topics: present([...present(item.categories).map(({ name }) => name), ...(item.dc?.subjects ?? [])]),
    pictures: present<FedPicture>([
      ...readMedia(media).pictures,
      picture?.url === undefined ? undefined : { url: picture.url },
      item.itunes?.image === undefined ? undefined : { url: item.itunes.image },
    ]),
    outlet: source?.url && source.title ? { name: source.title, address: source.url } : undefined,
    video: readMedia(media).video || present(enclosures).some(({ type }) => type?.startsWith('video/')),
  }
}

function first(texts: readonly (FedText | '' | undefined)[]): FedText | undefined {
  return texts.find((text) => text !== undefined && text !== '') || undefined
}

function either(text: string): FedText {
  return { text, kind: 'either' }
}

function html(text: string): FedText {
  return { text, kind: 'html' }
}
