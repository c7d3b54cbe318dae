import { decodeHTMLStrict } from 'entities/decode'
import { domainOf, safeAddress } from '../../model/address.ts'
import type { Article, Embed } from '../../model/article.ts'
import { DAY } from '../../model/time/day.ts'
import { foldText } from '../../model/words.ts'
import type { Warn } from '../diagnostic.ts'
import { idFromName } from '../id-from-name.ts'
import { choosePicture, isPath, type LocalPictures } from './choose-picture.ts'
import { cleanText } from './clean-text.ts'
import { isPublished } from './flags.ts'
import { EARLIEST, isFormOfTime, parseTime } from './parse-time.ts'
import type { RawProvider, RawRecord } from './record.ts'

/** An article in clean values, before ids of topics are known and placeholder pictures are found. */
export interface NormalisedArticle {
  readonly article: Omit<Article, 'kind' | 'id' | 'topics'>
  /** All its addresses that are safe, the one to link to first. */
  readonly addresses: readonly string[]
  readonly topicNames: readonly string[]
  readonly provider: RawProvider
}

export interface Surroundings {
  /** Whether a time has not come yet. */
  readonly isAhead: (time: number) => boolean
  /** Pictures in the data folder, by path. */
  readonly pictures: LocalPictures
}

/** The provider of articles that name none and have no address to tell it by. */
const NOBODY = 'unknown'
/** Clocks differ by a day at most; a date beyond that is a slip of the pen. */
const FUTURE_AFTER = DAY
/**
 * Topics of one article; of 3,040 real ones none has more than nine. Each is a list of its own, with pages, and each list
 * looks at all topics of its articles: a hundred files of 3,000 took three minutes.
 */
const MOST_TOPICS = 100
const YOUTUBE =
  /(?:youtube(?:-nocookie)?\.com\/(?:embed\/|watch\?(?:[^"'\s<>]*&)?v=)|youtu\.be\/)([\w-]{11})(?![\w-])/

/** Turns what a file says of an article into values that can be trusted; null where it has no title. */
export function normaliseArticle(
  record: RawRecord,
  { isAhead, pictures }: Surroundings,
  warn: Warn,
): NormalisedArticle | null {
  const title = cleanText(record.title)
  if (title === '') return null
  const addresses = safeAddresses(record)
  if (record.addresses.length === 0)
    warn('title', 'no-address', 'there is no address (webUrl) to read the original at')
  const picture = choosePicture(record.images, pictures, title)
  if (!picture) warnOfPictures(record, warn)
  const embed = readEmbed(record.featuredContent)
  const provider = normaliseProvider(record.provider, addresses[0])
  if (provider.domain === NOBODY)
    warn(
      'provider',
      'no-provider',
      'neither provider nor an address says who published it; it counts as unknown',
    )
  return {
    article: {
      type: readType(record.type, warn),
      title,
      excerpt: cleanText(record.excerpt),
      time: readTime(record.publishedDateTime, isAhead, warn),
      address: addresses[0] ?? null,
      provider: provider.domain,
      quality: readScore('quality', record.quality, 0, 0, warn),
      heat: readScore('heat', record.heat, -1, -1, warn),
      published: isPublished(record),
      ...(picture && { picture }),
      ...(embed && { embed }),
    },
    addresses,
    topicNames: readTopics(record.topics, warn),
    provider,
  }
}

/** All addresses of a record that a link may lead to, the best first: what it is known by, even where it has no title. */
export function safeAddresses({ addresses }: RawRecord): string[] {
  return [...new Set(addresses.flatMap((text) => readAddress(text) ?? []))]
}

/** An address as it stands in a file; null where no link may lead to it. */
export function readAddress(text: string): string | null {
  return safeAddress(decodeHTMLStrict(text))
}

/** @param now the build's clock, in milliseconds. */
export function makeSurroundings(now: number, pictures: LocalPictures): Surroundings {
  return { isAhead: (time) => time > now + FUTURE_AFTER, pictures }
}

/** A domain in lower case without `www.`; undefined where it can't be one. */
export function normaliseDomain(text: string): string | undefined {
  return domainOf(`https://${text.trim().replace(/^https?:\/\//i, '')}`) ?? undefined
}

function normaliseProvider(provider: RawProvider, address: string | undefined): RawProvider {
  const name = cleanText(provider.name)
  const domain = (provider.domain && normaliseDomain(provider.domain)) || (address && domainOf(address))
  return { ...provider, name, domain: domain || idOfNamed(name) }
}

/** What an outlet without a domain is known by: all that are called the same are one. */
function idOfNamed(name: string): string {
  return name === '' ? NOBODY : idFromName(name, () => false)
}

/** Says why an article has no picture though its file names some. */
function warnOfPictures({ images }: RawRecord, warn: Warn): void {
  if (images.some(({ url }) => isPath(url)))
    warn(
      'images',
      'no-picture',
      'there is no such picture in assets/ of the data folder; the article gets none',
    )
  else if (images.some(({ url }) => url !== ''))
    warn(
      'images',
      'unsafe-picture',
      'the address of its picture does not begin with https://; the article gets none',
    )
}

function readType(text: string, warn: Warn): 'article' | 'video' {
  if (text === 'video') return 'video'
  if (text !== '' && text !== 'article')
    warn('type', 'unknown-type', 'the type is neither article nor video; it counts as an article')
  return 'article'
}

function readTopics(topics: readonly string[], warn: Warn): readonly string[] {
  // Of a name that nobody can see, each mention would be a topic of its own.
  const names = [...new Set(topics.map(cleanText).filter((name) => foldText(name) !== ''))]
  if (names.length > MOST_TOPICS)
    warn('topics', 'many-topics', `there are ${names.length} topics; only the first ${MOST_TOPICS} are taken`)
  return names.slice(0, MOST_TOPICS)
}

function readTime(text: string, isAhead: Surroundings['isAhead'], warn: Warn): number | null {
  const time = parseTime(text)
  const fault = faultOfTime(text, time, isAhead)
  if (fault === null) return time
  warn('publishedDateTime', ...fault)
  return null
}

/** Why something counts as undated; null for a date that can be believed. */
function faultOfTime(
  text: string,
  time: number | null,
  isAhead: Surroundings['isAhead'],
): [code: string, reason: string] | null {
  if (text === '') return ['no-date', 'it has no date (publishedDateTime), and comes last']
  if (time === null) {
    const reason = isFormOfTime(text)
      ? 'there is no such date'
      : 'the date is not written as 2026-11-23 or 2026-11-23T12:40:00Z'
    return ['bad-date', `${reason}; it counts as undated`]
  }
  if (time < EARLIEST)
    return [
      'early-date',
      'the date is before the year 1000, as programs write a missing one; it counts as undated',
    ]
  return isAhead(time)
    ? ['future-date', 'the date is more than a day ahead of the clock; it counts as undated']
    : null
}

/** A whole number of at least `least`; anything else gives `missing`, and a warning unless it simply isn't there. */
function readScore(
  key: 'quality' | 'heat',
  text: string,
  least: number,
  missing: number,
  warn: Warn,
): number {
  if (text === '') return missing
  const score = Number(text)
  if (/^-?\d{1,9}$/.test(text) && score >= least) return score
  if (/^\d{1,9}\.\d+$/.test(text)) {
    warn(key, 'bad-score', `the ${key} is not a whole number, and is rounded`)
    return Math.round(score)
  }
  warn(key, 'bad-score', `the ${key} is not a whole number from ${least} up; it counts as missing`)
  return missing
}

/** Markup is never shown; of a player's frame only the id of a video is taken, and only from hosts we know. */
function readEmbed(markup: string): Embed | undefined {
  const id = YOUTUBE.exec(decodeHTMLStrict(markup))?.[1]
  return id === undefined ? undefined : { kind: 'youtube', id }
}
