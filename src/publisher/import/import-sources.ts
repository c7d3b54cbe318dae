import { addressKey } from './article-address.ts'
import { cleanArticle } from './clean-article.ts'
import { HostTurns } from './host-turns.ts'
import { readImportState, writeImportState } from './import-state.ts'
import { inLanes } from './in-lanes.ts'
import { readKnownArticles } from './known-articles.ts'
import { isAddress, type Loaded, type LoadOptions, loadSource } from './load-source.ts'
import type { NewArticle } from './new-article.ts'
import type { RequestRules } from './request-once.ts'
import { writeArticles } from './write-articles.ts'

export interface ImportOptions {
  readonly dataDir: string
  /** Files and addresses of feeds and lists of feeds. */
  readonly sources: readonly string[]
  /** Topics that every article gets, besides its own. */
  readonly topics: readonly string[]
  /** The newest so many articles of each feed; null takes all. */
  readonly limit: number | null
  /** Milliseconds since 1970. */
  readonly now: number
  /** How this program names itself to servers. */
  readonly agent: string
  readonly rules: RequestRules
  readonly onProgress?: (done: number, total: number) => void
}

/** What came of one feed, or of a source that gave none. */
export interface FeedReport {
  readonly source: string
  /** Files written, relative to the data folder. */
  readonly written: readonly string[]
  /** Articles that the folder had already. */
  readonly known: number
  /** Articles without an address, or with neither title nor text. */
  readonly unusable: number
  /** The server says that nothing changed since the last import. */
  readonly unchanged: boolean
  /** Why it came to nothing. */
  readonly failed?: string
}

/** A few hosts at once: enough that a slow one doesn't hold up all others. */
const HOSTS_AT_ONCE = 4

interface Task {
  readonly source: string
  readonly topics: Set<string>
  loaded?: Loaded
}

/**
 * Reads feeds and writes their new articles into a data folder. What is written, and its names, depend on what the
 * feeds say and on the order of the sources, not on which server answers first.
 */
export async function importSources(options: ImportOptions): Promise<readonly FeedReport[]> {
  const { dataDir, now } = options
  const known = await readKnownArticles(dataDir)
  const state = await readImportState(dataDir)
  const loadOptions: LoadOptions = {
    ...options.rules,
    agent: options.agent,
    now,
    turns: new HostTurns(),
    waits: state.waits,
    validatorsOf: (address) => {
      const { holds, ...validators } = state.feeds.get(address) ?? {}
      return holds === undefined || known.addresses.has(holds) ? validators : {}
    },
  }
  const reports: FeedReport[] = []
  for (const task of await loadAll(options, loadOptions)) {
    const { source, loaded } = task
    if (loaded === undefined || loaded.kind === 'list') continue
    if (loaded.kind !== 'feed') {
      const failed = loaded.kind === 'failed' ? { failed: loaded.reason } : {}
      reports.push({ ...NOTHING, source, unchanged: loaded.kind === 'unchanged', ...failed })
      continue
    }
    const { articles, unusable } = cleanFeed(loaded, [...task.topics], options)
    const written = await writeArticles(dataDir, articles, known)
    reports.push({ ...NOTHING, source, written, known: articles.length - written.length, unusable })
    const first = articles[0]
    if (isAddress(source) && (loaded.validators.etag || loaded.validators.modified))
      state.feeds.set(new URL(source).href, {
        ...loaded.validators,
        ...(first && { holds: addressKey(first.address) }),
      })
  }
  await writeImportState(dataDir, state, now)
  return reports
}

const NOTHING = { written: [], known: 0, unusable: 0, unchanged: false }

/** Reads all sources, and the feeds that lists among them name; each but once. */
async function loadAll(options: ImportOptions, loadOptions: LoadOptions): Promise<readonly Task[]> {
  const tasks = new Map<string, Task>()
  const want = (source: string, topics: readonly string[]) => {
    const task = tasks.get(source)
    if (task) for (const topic of topics) task.topics.add(topic)
    else tasks.set(source, { source, topics: new Set([...options.topics, ...topics]) })
  }
  let done = 0
  const load = async (task: Task) => {
    task.loaded = await loadSource(task.source, loadOptions)
    options.onProgress?.(++done, tasks.size)
  }
  for (const source of options.sources) want(source, [])
  await inLanes([...tasks.values()], laneOf, HOSTS_AT_ONCE, load)
  for (const { loaded } of [...tasks.values()]) {
    if (loaded?.kind === 'list') for (const { address, folders } of loaded.feeds) want(address, folders)
  }
  const listed = [...tasks.values()].filter(({ loaded }) => loaded === undefined)
  await inLanes(listed, laneOf, HOSTS_AT_ONCE, load)
  for (const task of listed) {
    if (task.loaded?.kind === 'list')
      task.loaded = { kind: 'failed', reason: 'it is a list of feeds, named by another list' }
  }
  return [...tasks.values()]
}

function laneOf({ source }: Task): string {
  return isAddress(source) && URL.canParse(source) ? new URL(source).host : ''
}

function cleanFeed(
  { feed, address }: Extract<Loaded, { kind: 'feed' }>,
  topics: readonly string[],
  { limit, now }: ImportOptions,
): { articles: readonly NewArticle[]; unusable: number } {
  const cleaned = feed.articles.map((article) =>
    cleanArticle(article, feed, { feedAddress: address, topics, now }),
  )
  const articles = cleaned.filter((article) => article !== null)
  const newest = articles.toSorted((a, b) => b.time - a.time).slice(0, limit ?? articles.length)
  return { articles: newest, unusable: cleaned.length - articles.length }
}
