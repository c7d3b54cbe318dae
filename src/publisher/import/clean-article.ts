import { decodeHTML, decodeHTMLStrict } from 'entities'
import { cleanText } from '../../indexer/read/clean-text.ts'
import { domainOf, safePictureAddress } from '../../model/address.ts'
import { DAY } from '../../model/time/day.ts'
import { shorten } from '../shorten.ts'
import { articleAddress, resolveAddress } from './article-address.ts'
import type { FedArticle, FedFeed, FedPicture, FedText } from './fed-article.ts'
import { htmlToText } from './html-to-text.ts'
import type { NewArticle } from './new-article.ts'
import { parseFeedTime } from './parse-feed-time.ts'

/** What other publishers' excerpts have at most; more is not shown anywhere. */
const LONGEST_EXCERPT = 340
/** Where there is no title, its place is taken by the beginning of the text. */
const LONGEST_TITLE = 100
/** A headline beyond that is none. */
const MOST_TITLE = 500
/** A text is looked through for words and a picture that far: some feeds carry whole books. */
const LONGEST_TEXT = 200_000
/** Feeds with more categories an article list every word that it could be found by. */
const MOST_TOPICS = 12
const LONGEST_TOPIC = 60
/** Pictures smaller than this, in pixels, count visits or are buttons. */
const SMALLEST_PICTURE = 50

/**
 * Turns what a feed says of an article into what its file will say; null where it has neither title nor text, or no
 * address. One without a date, or with one that is more than a day ahead, has the date of its import.
 * @param feedAddress where the feed lies; undefined for a file.
 * @param now milliseconds since 1970.
 */
export function cleanArticle(
  article: FedArticle,
  feed: FedFeed,
  feedAddress: string | undefined,
  now: number,
): NewArticle | null {
  const base = baseOf(article, feed, feedAddress)
  const address = firstOf(article.addresses, (text) => articleAddress(text, base))
  if (address === null) return null
  const texts = article.texts.map(({ text, kind }) => ({ text: text.slice(0, LONGEST_TEXT), kind }))
  const about = firstOf(texts, (text) => plainText(text) || null) ?? ''
  const title = shorten(plainText(article.title), MOST_TITLE) || shorten(about, LONGEST_TITLE)
  if (title === '') return null
  return {
    title,
    excerpt: about === title ? '' : shorten(about, LONGEST_EXCERPT),
    time: timeOf(article.dates, now),
    address,
    provider: providerOf(address, article, feed, feedAddress),
    topics: topicsOf(article.topics),
    picture: firstOf([...article.pictures, ...texts.flatMap(picturesIn)], (picture) => usable(picture, base)),
    video: article.video,
  }
}

/** The words of a text, as a reader will see them. */
function plainText(fed: FedText | undefined): string {
  if (fed === undefined) return ''
  // The cleaning decodes entities, which has been done: what looks like one now is text.
  return cleanText(wordsOf({ ...fed, text: fed.text.slice(0, LONGEST_TEXT) }).replaceAll('&', '&amp;'))
}

function wordsOf({ text, kind }: FedText): string {
  switch (kind) {
    case 'text':
      return text
    case 'html':
      return htmlToText(text)
    case 'either':
      // Only what closes an element is surely markup: "Why <b> is back" is a headline about a tag.
      return /<\/[a-z][^<>]*>|<br\s*\/?>/i.test(text) ? htmlToText(text) : decodeHTMLStrict(text)
  }
}

function baseOf(article: FedArticle, feed: FedFeed, feedAddress: string | undefined): string | undefined {
  let base = feedAddress
  for (const part of [...feed.bases.toReversed(), article.base]) {
    if (part !== undefined) base = resolveAddress(part, base) ?? base
  }
  return base ?? feed.home
}

function timeOf(dates: readonly string[], now: number): number {
  const time = firstOf(dates, parseFeedTime)
  return time === null || time > now + DAY ? now : time
}

/** The outlet is whose address it is; it has the feed's name where that is its own feed. */
function providerOf(
  address: string,
  { outlet }: FedArticle,
  { name, home }: FedFeed,
  feedAddress: string | undefined,
): NewArticle['provider'] {
  const domain = domainOf(address) ?? ''
  if (outlet && isAt(outlet.address, domain))
    return { domain, name: plainText({ text: outlet.name, kind: 'either' }) }
  const own = [home, feedAddress].some((page) => page !== undefined && isAt(page, domain))
  return { domain, name: own ? plainText(name) : '' }
}

/** Whether a page is of a host, or one is a part of the other: `feeds.paper.example` of `paper.example`. */
function isAt(page: string, domain: string): boolean {
  const host = domainOf(page) ?? ''
  return host === domain || domain.endsWith(`.${host}`) || host.endsWith(`.${domain}`)
}

function topicsOf(names: readonly string[]): string[] {
  return names
    .slice(0, MOST_TOPICS)
    .map((text) => plainText({ text, kind: 'either' }))
    .filter((name) => name !== '' && name.length <= LONGEST_TOPIC)
}

/** The pictures in a piece of HTML. */
function picturesIn({ text, kind }: FedText): FedPicture[] {
  if (kind !== 'html') return []
  return [...text.matchAll(/<img\s[^<>]*>/gi)].flatMap(([tag]) => {
    const url = attribute(tag, 'src')
    const width = Number.parseInt(attribute(tag, 'width') ?? '', 10)
    const height = Number.parseInt(attribute(tag, 'height') ?? '', 10)
    if (url === undefined) return []
    return {
      url,
      width: Number.isNaN(width) ? undefined : width,
      height: Number.isNaN(height) ? undefined : height,
    }
  })
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag)
  const value = found?.[1] ?? found?.[2] ?? found?.[3]
  return value === undefined ? undefined : decodeHTML(value)
}

function usable({ url, width, height }: FedPicture, base: string | undefined): NewArticle['picture'] {
  if ((width ?? SMALLEST_PICTURE) < SMALLEST_PICTURE || (height ?? SMALLEST_PICTURE) < SMALLEST_PICTURE)
    return null
  const whole = resolveAddress(url, base)
  const address = whole === null ? null : safePictureAddress(whole)
  if (address === null) return null
  const sized = isSize(width) && isSize(height)
  return { url: address, ...(sized && { width, height }) }
}

function isSize(number: number | undefined): number is number {
  return number !== undefined && Number.isInteger(number) && number < 100_000
}

/** The first answer that is not null. */
function firstOf<T, U>(values: readonly T[], ask: (value: T) => U | null): U | null {
  for (const value of values) {
    const answer = ask(value)
    if (answer !== null) return answer
  }
  return null
}
