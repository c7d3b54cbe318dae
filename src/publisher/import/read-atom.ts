import type { AtomFeed } from 'feedsmith'
import {
  addressOf,
  type FedArticle,
  type FedFeed,
  type FedPicture,
  type FedText,
  present,
} from './fed-article.ts'
import { readMedia } from './read-media.ts'

/** What Atom says. */
export function readAtom(feed: AtomFeed.Feed<string>): FedFeed {
  return {
    name: textOf(feed.title),
    bases: present([feed.xml?.base]),
    home: alternate(feed.links),
    articles: present(feed.entries).map(readEntry),
  }
}

function readEntry(entry: AtomFeed.Entry<string>): FedArticle {
  const { source, media } = entry
  const { pictures, video } = readMedia(media)
  const enclosures = present(entry.links).filter(({ rel }) => rel === 'enclosure')
  const from = alternate(source?.links)
  return {
    title: textOf(entry.title) ?? (media?.title?.value ? plain(media.title.value) : undefined),
    texts: present([
      textOf(entry.summary),
      textOf(entry.content),
      media?.description?.value ? plain(media.description.value) : undefined,
      media?.groups?.[0]?.description?.value ? plain(media.groups[0].description.value) : undefined,
    ]),
    addresses: present([alternate(entry.links), addressOf(entry.id)]),
    base: entry.xml?.base ?? entry.content?.xml?.base,
    dates: present([entry.published, entry.updated, entry.dc?.dates?.[0]]),
    topics: present(present(entry.categories).map(({ label, term }) => label ?? term)),
    pictures: present<FedPicture>([
      ...pictures,
      ...enclosures.map(({ type, href }) =>
        type?.startsWith('image/') && href !== undefined ? { url: href } : undefined,
      ),
    ]),
    outlet: from && source?.title ? { name: source.title.value, address: from } : undefined,
    video: video || entry.yt?.videoId !== undefined,
  }
}

function alternate(links: AtomFeed.Entry<string>['links']): string | undefined {
  const pages = present(links).filter(({ rel }) => rel === undefined || rel === 'alternate')
  return (pages.find(({ type }) => type === undefined || type === 'text/html') ?? pages[0])?.href
}

function textOf(content: AtomFeed.Content | undefined): FedText | undefined {
  const { value, type = 'text' } = content ?? {}
  if (value === undefined) return undefined
  return /html/.test(type) ? { text: value, kind: 'html' } : type === 'text' ? plain(value) : undefined
}

function plain(text: string): FedText {
  return { text, kind: 'text' }
}
