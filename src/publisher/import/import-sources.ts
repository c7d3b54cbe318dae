import { parseUrl } from '../../model/address.ts'
import { addressKey } from '../../model/address-key.ts'
import type { Validators } from './ask-politely.ts'
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
  /** Only the newest so many articles of each feed. */
  readonly limit: number
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
  outcome?: Outcome
}

/** What loading came to: of feeds their clean articles alone are kept in memory, not the texts that they are cut from. */
type Outcome =
  | Exclude<Loaded, { kind: 'feed' }>
  | {
      readonly kind: 'articles'
      readonly articles: readonly NewArticle[]
      readonly unusable: number
      readonly validators: Validators
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
    const { source, topics, outcome } = task
    if (outcome === undefined || outcome.kind === 'list') continue
    if (outcome.kind !== 'articles') {
      const failed = outcome.kind === 'failed' ? { failed: outcome.reason } : {}
      reports.push({ ...NOTHING, source, unchanged: outcome.kind === 'unchanged', ...failed })
      continue
    }
    const { articles, unusable, validators } = outcome
    const written = writeArticles(dataDir, articles, [...topics], known)
    reports.push({ ...NOTHING, source, written, known: articles.length - written.length, unusable })
    const first = articles[0]
    if (isAddress(source) && (validators.etag || validators.modified))
      state.feeds.set(new URL(source).href, {
        ...validators,
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
    const loaded = await loadSource(task.source, loadOptions)
    task.outcome = loaded.kind === 'feed' ? cleanFeed(loaded, options) : loaded
    options.onProgress?.(++done, tasks.size)
  }
  for (const source of options.sources) want(source, [])
  await inLanes([...tasks.values()], laneOf, HOSTS_AT_ONCE, load)
  for (const { outcome } of [...tasks.values()]) {
    if (outcome?.kind === 'list') for (const { address, folders } of outcome.feeds) want(address, folders)
  }
  const listed = [...tasks.values()].filter(({ outcome }) => outcome === undefined)
  // Whoever wrote a list, that may lie anywhere, has no say about files of this machine.
  for (const task of listed) {
    if (!isAddress(task.source))
      task.outcome = { kind: 'failed', reason: 'a list can name feeds by their addresses alone' }
  }
  await inLanes(
    listed.filter(({ outcome }) => outcome === undefined),
    laneOf,
    HOSTS_AT_ONCE,
    load,
  )
  for (const task of listed) {
    if (task.outcome?.kind === 'list')
      task.outcome = { kind: 'failed', reason: 'it is a list of feeds, named by another list' }
  }
  return [...tasks.values()]
}

function laneOf({ source }: Task): string {
  return (isAddress(source) && parseUrl(source)?.host) || ''
}

function cleanFeed(
  { feed, address, validators }: Extract<Loaded, { kind: 'feed' }>,
  { limit, now }: ImportOptions,
): Outcome {
  const cleaned = feed.articles.map((article) => cleanArticle(article, feed, address, now))
  const articles = cleaned.filter((article) => article !== null)
  return {
    kind: 'articles',
    articles: articles.toSorted((a, b) => b.time - a.time).slice(0, limit),
    unusable: cleaned.length - articles.length,
    validators,
  }
}
