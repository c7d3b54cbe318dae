import { decodeHTMLAttribute } from 'entities'
import { type Opml, parseFeed, parseOpml } from 'feedsmith'
import { parseUrl } from '../../model/address.ts'
import { type FedFeed, present } from './fed-article.ts'
import { readAtom } from './read-atom.ts'
import { readJsonFeed } from './read-json-feed.ts'
import { readRss } from './read-rss.ts'

/** A feed that a list names, with the folders in which it stands there. */
export interface ListedFeed {
  readonly address: string
  readonly folders: readonly string[]
}

export type FedDocument =
  | { readonly kind: 'feed'; readonly feed: FedFeed }
  | { readonly kind: 'list'; readonly feeds: readonly ListedFeed[] }
  | { readonly kind: 'failed'; readonly reason: string }

/** A document type, with whatever it declares; in practice there are a few names and an address. */
const DOCUMENT_TYPE = /<!DOCTYPE(?:[^[>"']|"[^"]*"|'[^']*'|\[[^\]]*\])*>/iy

/**
 * Takes a text for what it is: a feed of any format, a list of feeds, or neither.
 * @param address where it lies; undefined for a file.
 */
export function readDocument(whole: string, address?: string): FedDocument {
  // Entities that a document declares are never expanded, for the declarations are not even shown to the parser.
  const text = withoutProlog(whole)
  if (text === '') return failed('it is empty')
  if (text.startsWith('{')) return readJson(text)
  const root = /^<([\w.:-]+)/.exec(text)?.[1]
  if (root === undefined) return failed(NO_FEED)
  if (root.toLowerCase() === 'html') return failed(tellPage(text, address))
  if (!text.includes(`</${root}`)) return failed('it breaks off before its end')
  return root.toLowerCase() === 'opml' ? readList(text) : readXml(text)
}

const NO_FEED = 'it is neither RSS, Atom, JSON Feed nor OPML'

/** From the first element on: without declarations, comments and a document type. */
function withoutProlog(whole: string): string {
  const text = whole.replace(/^\ufeff/, '')
  for (let at = 0; ; ) {
    const next = at + text.slice(at).search(/\S|$/)
    DOCUMENT_TYPE.lastIndex = next
    const end = text.startsWith('<?', next)
      ? text.indexOf('?>', next) + 2
      : text.startsWith('<!--', next)
        ? text.indexOf('-->', next + 4) + 3
        : DOCUMENT_TYPE.test(text)
          ? DOCUMENT_TYPE.lastIndex
          : 0
    if (end <= next) return text.slice(next).trim()
    at = end
  }
}

function readJson(text: string): FedDocument {
  try {
    JSON.parse(text)
  } catch {
    return failed('it is not whole JSON')
  }
  return readXml(text)
}

function readXml(text: string): FedDocument {
  try {
    const parsed = parseFeed(text)
    switch (parsed.format) {
      case 'atom':
        return { kind: 'feed', feed: readAtom(parsed.feed) }
      case 'json':
        return { kind: 'feed', feed: readJsonFeed(parsed.feed) }
      default:
        return { kind: 'feed', feed: readRss(parsed.feed) }
    }
  } catch (error) {
    return failed(whyNot(error, NO_FEED))
  }
}

function readList(text: string): FedDocument {
  try {
    const feeds: ListedFeed[] = []
    listFeeds(parseOpml(text).body?.outlines, [], feeds)
    return feeds.length > 0 ? { kind: 'list', feeds } : failed('the list names no feed')
  } catch (error) {
    return failed(whyNot(error, 'the list cannot be read'))
  }
}

function listFeeds(
  outlines: readonly Opml.Outline<string>[] | undefined,
  folders: readonly string[],
  into: ListedFeed[],
): void {
  for (const outline of present(outlines)) {
    if (outline.isComment) continue
    if (outline.xmlUrl !== undefined) into.push({ address: outline.xmlUrl, folders })
    const name = outline.text ?? outline.title
    const inside = outline.xmlUrl === undefined && name !== undefined ? [...folders, name] : folders
    listFeeds(outline.outlines, inside, into)
  }
}

/** The parser's own errors are of classes that it does not export; anything else of its making is a fault of the text, too. */
function whyNot(error: unknown, otherwise: string): string {
  if (error instanceof Error && error.name === 'MalformedError') return 'it is not well-formed XML'
  if (error instanceof RangeError) return 'it is nested too deeply'
  if (error instanceof Error) return otherwise
  throw error
}

/** A page often names its feed: that is what should have been given. */
function tellPage(html: string, page: string | undefined): string {
  const said = 'it is a web page, not a feed'
  for (const [tag] of html.slice(0, 200_000).matchAll(/<link\b[^<>]*>/gi)) {
    const isFeed = /\btype\s*=\s*["']?application\/(?:rss\+xml|atom\+xml|feed\+json)/i.test(tag)
    const href = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(tag)
    const written = href?.[1] ?? href?.[2] ?? href?.[3]
    if (!isFeed || !written) continue
    const named = decodeHTMLAttribute(written)
    return `${said}; it names ${parseUrl(named, page)?.href ?? named} as one`
  }
  return said
}

function failed(reason: string): FedDocument {
  return { kind: 'failed', reason }
}
