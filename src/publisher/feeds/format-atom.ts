import { generateAtomFeed } from 'feedsmith'
import { type Feed, type FeedItem, linkOf } from './feed.ts'
import { finishXml } from './finish-xml.ts'

/** Atom must have a date where there is none: this one stands where undated stories do, behind all others. */
const UNDATED = new Date(0)

/** A feed as Atom 1.0. */
export function formatAtom(feed: Feed): string {
  const { id, title, description, language, page, folder, updated } = feed
  const atom = generateAtomFeed<true>(
    {
      id,
      title: { value: title, type: 'text' },
      subtitle: { value: description, type: 'text' },
      updated: dateOf(updated),
      generator: { text: 'Throughline' },
      ...(language !== null && { xml: { lang: language } }),
      links: [
        ...(page === null ? [] : [{ href: page, rel: 'alternate', type: 'text/html' }]),
        ...(folder === null
          ? []
          : [{ href: `${folder}atom.xml`, rel: 'self', type: 'application/atom+xml' }]),
      ],
      entries: feed.items.map(toEntry),
    },
    { strict: true },
  )
  return finishXml(atom)
}

function toEntry(item: FeedItem) {
  const link = linkOf(item)
  return {
    id: item.id,
    title: { value: item.lead.title, type: 'text' },
    updated: dateOf(item.time),
    authors: [{ name: item.outlet }],
    categories: item.topics.map((term) => ({ term })),
    content: { value: item.html, type: 'html' },
    ...(link !== null && { links: [{ href: link, rel: 'alternate', type: 'text/html' }] }),
  }
}

function dateOf(time: number | null): Date {
  return time === null ? UNDATED : new Date(time)
}
