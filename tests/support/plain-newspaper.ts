import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { FAILSAFE_SCHEMA, load } from 'js-yaml'
import { parseUrl } from '../../src/model/address.ts'
import type { ArticleFacts } from '../../src/model/article.ts'

/**
 * A data folder computed the plain way: every file parsed as a whole, everything in memory, no index. It shares no
 * code with the indexer, so that both can't be wrong in the same way.
 */
export interface PlainNewspaper {
  readonly articles: readonly PlainArticle[]
  /** Article files and references by thread. How threads are cut is for the index to say. */
  readonly threads: readonly (readonly PlainArticle[])[]
  /** Ids of a topic and of those below it, by the topic's id. */
  readonly topicsBelow: (id: string) => Set<string>
  readonly topicIds: readonly string[]
}

export interface PlainArticle extends ArticleFacts {
  readonly isFile: boolean
  readonly addresses: readonly string[]
}

export interface PlainStory {
  /** Id of its oldest article. */
  readonly id: string
  readonly files: readonly PlainArticle[]
}

const HOUR = 3_600_000
const ADDRESS_KEYS = [
  'webUrl',
  'originalUrl',
  'sourceUrl',
  'ampWebUrl',
  'ampUrl',
  'cdnAmpWebUrl',
  'cdnAmpUrl',
]

// biome-ignore lint/suspicious/noExplicitAny: front matter as the parser gives it, on purpose without our own checks
type Raw = any

export function readPlainNewspaper(dataDir: string): PlainNewspaper {
  const raws = filesUnder(join(dataDir, 'articles')).map((path) => ({ path, raw: frontMatterOf(path) }))
  const removed = new Set(
    raws.filter(({ raw }) => raw.removed === 'true').flatMap(({ raw }) => addressesOf(raw)),
  )
  const kept = raws.filter(({ raw }) => raw.removed !== 'true')
  const topicFiles = readdirSync(join(dataDir, 'topics'))
    .filter((name) => name.endsWith('.yaml'))
    .map(
      (name) => load(readFileSync(join(dataDir, 'topics', name), 'utf8'), { schema: FAILSAFE_SCHEMA }) as Raw,
    )
  const idByName = new Map<string, string>(
    topicFiles.map((topic) => [topic.name, topic._id ?? plainSlug(topic.name)]),
  )
  const topicId = (name: string) => idByName.get(name) ?? plainSlug(name)

  const seen = new Set<string>()
  const files = kept.map(({ path, raw }): PlainArticle => {
    const name = basename(path, '.md')
    const relative = path.slice(dataDir.length + 1)
    const id = seen.has(name)
      ? `${name}-${createHash('sha256').update(relative).digest('hex').slice(0, 8)}`
      : name
    seen.add(name)
    return toArticle(id, raw, topicId)
  })
  const byAddress = new Map<string, PlainArticle[]>()
  for (const file of files) for (const address of file.addresses) push(byAddress, address, file)

  // Threads by repeatedly giving all connected articles the smallest label: slow and simple.
  const references = new Map<string, PlainArticle>()
  const edges: [PlainArticle, PlainArticle][] = []
  for (const group of byAddress.values()) for (const one of group) edges.push([group[0] as PlainArticle, one])
  for (const [index, { raw }] of kept.entries()) {
    for (const entry of raw.related ?? []) {
      const addresses = addressesOf(entry)
      const matches = addresses.flatMap((address) => byAddress.get(address) ?? [])
      if (
        matches.length === 0 &&
        (addresses.length === 0 || addresses.some((address) => removed.has(address)))
      )
        continue
      const targets = matches.length > 0 ? matches : [referenceFor(references, addresses, entry, topicId)]
      for (const target of targets) edges.push([files[index] as PlainArticle, target])
    }
  }
  const all = [...files, ...new Set(references.values())]
  const label = labelComponents(all, edges)
  const threads = new Map<number, PlainArticle[]>()
  for (const article of all) push(threads, label.get(article) ?? -1, article)
  return {
    articles: files,
    threads: [...threads.values()],
    topicIds: [...new Set([...idByName.values(), ...files.flatMap((file) => file.topics)])],
    topicsBelow: (id) => {
      const below = new Set([id])
      for (let round = 0; round < topicFiles.length; round++) {
        for (const topic of topicFiles)
          if (topic.parent && below.has(topicId(topic.parent))) below.add(topicId(topic.name))
      }
      return below
    },
  }
}

function referenceFor(
  references: Map<string, PlainArticle>,
  addresses: string[],
  entry: Raw,
  topicId: (name: string) => string,
): PlainArticle {
  const held = addresses.map((address) => references.get(address)).find(Boolean)
  const reference = held ?? { ...toArticle(`reference ${addresses[0]}`, entry, topicId), isFile: false }
  for (const address of addresses) references.set(address, reference)
  return reference
}

function toArticle(id: string, raw: Raw, topicId: (name: string) => string): PlainArticle {
  const quality = Number(raw.quality ?? 0)
  const heat = Number(raw.heat ?? -1)
  const addresses = addressesOf(raw)
  const host = addresses[0] ? new URL(addresses[0]).hostname : 'unknown'
  return {
    id,
    isFile: true,
    addresses,
    type: raw.type === 'video' ? 'video' : 'article',
    time: plainTime(raw.publishedDateTime),
    provider: String(raw.provider?.domain || host)
      .toLowerCase()
      .replace(/^www\./, ''),
    topics: [raw.topics ?? []].flat().map((name: string) => topicId(name)),
    quality: Number.isFinite(quality) ? quality : 0,
    heat: Number.isFinite(heat) ? heat : -1,
    published: raw.published === 'true',
  }
}

function plainTime(text: string | undefined): number | null {
  if (!text) return null
  const zoned = /[Zz]$|[+-]\d\d:?\d\d$/.test(text) ? text : text.length > 10 ? `${text}Z` : text
  const time = Date.parse(zoned)
  const day = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? ''
  const exists = Number.isFinite(Date.parse(day)) && new Date(Date.parse(day)).toISOString().startsWith(day)
  return Number.isFinite(time) && exists && time < Date.now() + 24 * HOUR ? time : null
}

function addressesOf(raw: Raw): string[] {
  const texts = ADDRESS_KEYS.flatMap((key) =>
    raw[key] ? String(raw[key]).replaceAll('&#038;', '&').replaceAll('&amp;', '&') : [],
  )
  return [
    ...new Set(
      texts
        .filter((text) => /^https?:\/\//.test(text) && parseUrl(text) !== null)
        .map((text) => new URL(text).href),
    ),
  ]
}

function plainSlug(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

function frontMatterOf(path: string): Raw {
  const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
  const end = text.indexOf('\n---', 3)
  return load(text.slice(4, end === -1 ? undefined : end), { schema: FAILSAFE_SCHEMA }) as Raw
}

function labelComponents(
  all: PlainArticle[],
  edges: [PlainArticle, PlainArticle][],
): Map<PlainArticle, number> {
  const label = new Map(all.map((article, index) => [article, index]))
  for (let changed = true; changed; ) {
    changed = false
    for (const [a, b] of edges) {
      const least = Math.min(label.get(a) ?? 0, label.get(b) ?? 0)
      if (label.get(a) !== least || label.get(b) !== least) changed = true
      label.set(a, least)
      label.set(b, least)
    }
  }
  return label
}

/** Twelve articles within fourteen days are one story by the format's own definition. */
export function isWholeThread(thread: readonly PlainArticle[]): boolean {
  const times = thread.flatMap((article) => article.time ?? [])
  return (
    thread.length <= 12 && (times.length === 0 || Math.max(...times) - Math.min(...times) <= 14 * 24 * HOUR)
  )
}

function newestFirst(a: { time: number | null; id: string }, b: { time: number | null; id: string }): number {
  const byTime = (b.time ?? Number.NEGATIVE_INFINITY) - (a.time ?? Number.NEGATIVE_INFINITY)
  return (Number.isNaN(byTime) ? 0 : byTime) || (a.id < b.id ? -1 : 1)
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const held = map.get(key)
  if (held) held.push(value)
  else map.set(key, [value])
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
    .sort((a, b) => (a < b ? -1 : 1))
}

/** What a feed shows, in ids of leads, by sorting everything that passes. */
export function plainFeed(
  stories: readonly PlainStory[],
  view: 'stories' | 'articles',
  sort: 'newest' | 'quality' | 'heat',
  passes: (article: PlainArticle) => boolean,
): string[] {
  const rows = stories.flatMap((story) => {
    const files = story.files.filter(passes)
    if (view === 'articles') return files.map((file) => ({ id: file.id, lead: file, time: file.time }))
    if (files.length === 0) return []
    const published = files.filter((file) => file.published)
    const lead = (published.length > 0 ? published : files).sort(
      (a, b) => b.quality - a.quality || newestFirst(a, b),
    )[0]
    const newest = [...files].sort(newestFirst)[0]
    return [{ id: story.id, lead: lead as PlainArticle, time: newest?.time ?? null }]
  })
  const score = (row: { lead: PlainArticle }) => (sort === 'newest' ? 0 : row.lead[sort])
  return rows.sort((a, b) => score(b) - score(a) || newestFirst(a, b)).map((row) => row.lead.id)
}
