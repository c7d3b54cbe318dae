import type { Article, ArticleFacts } from '../article.ts'
import { ORDERS, type Order } from '../ranking/order.ts'
import { DEFAULT_WEIGHTS, formatWeights, parseWeights, type Weights } from '../ranking/weights.ts'
import { parseDay } from '../time/day.ts'
import { startOf } from '../time/zone.ts'
import type { TopicNode } from '../topic.ts'
import { topicsBelow } from '../topic-path.ts'
import { wordsOf } from '../words.ts'

export const VIEWS = ['stories', 'articles'] as const
export type View = (typeof VIEWS)[number]

/** What a feed shows, as its address says it. Values of one list are alternatives; the lists combine. */
export interface Filters {
  readonly topics: readonly string[]
  readonly sources: readonly string[]
  readonly minQuality: number
  /** Days of the site, inclusive. */
  readonly from: string | null
  readonly to: string | null
  readonly type: 'article' | 'video' | null
  readonly words: string
  /** Only what the reader has not read, which the reader's device alone knows. */
  readonly unread: boolean
  /** Muted stories, too. */
  readonly muted: boolean
}

/** What of all there is is shown, whatever the order. */
export interface Selection {
  readonly view: View
  readonly filters: Filters
}

export interface FeedRequest extends Selection {
  readonly sort: Order
  /** Of the balanced order; left out for the default. */
  readonly weights?: Weights | undefined
}

export const NO_FILTERS: Filters = {
  topics: [],
  sources: [],
  minQuality: 0,
  from: null,
  to: null,
  type: null,
  words: '',
  unread: false,
  muted: false,
}

/** Reads the query of an address. What makes no sense is left out, so that any address shows something. */
export function parseFeedRequest(query: URLSearchParams): FeedRequest {
  const quality = Number(query.get('minQuality') ?? '0')
  const weights = query.get('weights')
  return {
    sort: oneOf(ORDERS, query.get('sort')) ?? 'newest',
    ...(weights !== null && { weights: parseWeights(weights) }),
    view: oneOf(VIEWS, query.get('view')) ?? 'stories',
    filters: {
      topics: [...new Set(query.getAll('topic').filter(Boolean))],
      sources: [...new Set(query.getAll('source').filter(Boolean))],
      minQuality: Number.isFinite(quality) && quality > 0 ? Math.ceil(quality) : 0,
      from: dayOrNull(query.get('from')),
      to: dayOrNull(query.get('to')),
      type: oneOf(['article', 'video'] as const, query.get('type')),
      words: query.get('q')?.trim() ?? '',
      unread: query.get('unread') === '1',
      muted: query.get('muted') === '1',
    },
  }
}

/** The query that says what is shown, without what is the default; parameters always in the same order. */
export function formatFeedRequest({ sort, weights = DEFAULT_WEIGHTS, view, filters }: FeedRequest): string {
  const query = new URLSearchParams()
  if (sort !== 'newest') query.append('sort', sort)
  const weighed = formatWeights(weights)
  if (sort === 'balanced' && weighed) query.append('weights', weighed)
  if (view !== 'stories') query.append('view', view)
  for (const topic of filters.topics) query.append('topic', topic)
  for (const source of filters.sources) query.append('source', source)
  if (filters.minQuality > 0) query.append('minQuality', String(filters.minQuality))
  if (filters.from) query.append('from', filters.from)
  if (filters.to) query.append('to', filters.to)
  if (filters.type) query.append('type', filters.type)
  if (filters.words) query.append('q', filters.words)
  if (filters.unread) query.append('unread', '1')
  if (filters.muted) query.append('muted', '1')
  return query.toString()
}

export type Test = (article: ArticleFacts) => boolean

/**
 * One test for all filters at once but the words, which `wordTest` is for; topics take in everything below them.
 */
export function articleTest(filters: Filters, topics: readonly TopicNode[]): Test {
  const tests: Test[] = []
  if (filters.topics.length > 0) {
    const wanted = new Set(filters.topics.flatMap((id) => [...topicsBelow(topics, id)]))
    tests.push((article) => article.topics.some((id) => wanted.has(id)))
  }
  if (filters.sources.length > 0) tests.push((article) => filters.sources.includes(article.provider))
  if (filters.minQuality > 0) tests.push((article) => article.quality >= filters.minQuality)
  if (filters.type) tests.push((article) => article.type === filters.type)
  const { oldest, newest } = timeRange(filters)
  if (oldest !== null) tests.push((article) => article.time !== null && article.time >= oldest)
  if (newest !== null) tests.push((article) => article.time !== null && article.time <= newest)
  return (article) => tests.every((test) => test(article))
}

/** First and last millisecond that `from` and `to` let through. */
export function timeRange(filters: Pick<Filters, 'from' | 'to'>): {
  oldest: number | null
  newest: number | null
} {
  const from = filters.from === null ? null : parseDay(filters.from)
  const to = filters.to === null ? null : parseDay(filters.to)
  return {
    oldest: from === null ? null : startOf(from),
    newest: to === null ? null : startOf(to + 1) - 1,
  }
}

/** The one day that a feed is cut down to, in days since 1970; null where it isn't. */
export function dayAsked({ from, to }: Pick<Filters, 'from' | 'to'>): number | null {
  return from !== null && from === to ? parseDay(from) : null
}

/**
 * Every word of the query begins a word of the title or the excerpt; a query without words, such as an emoji, has to
 * stand there as it is.
 */
export function wordTest(query: string): (article: Article) => boolean {
  const wanted = wordsOf(query)
  return (article) => {
    const text = `${article.title} ${article.excerpt}`
    if (wanted.length === 0) return text.includes(query)
    const words = wordsOf(text)
    return wanted.every((start) => words.some((word) => word.startsWith(start)))
  }
}

function oneOf<T extends string>(values: readonly T[], text: string | null): T | null {
  return values.find((value) => value === text) ?? null
}

function dayOrNull(text: string | null): string | null {
  return text !== null && parseDay(text) !== null ? text : null
}
