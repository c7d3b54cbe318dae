import { factsOf } from '../../model/card-files.ts'
import { openDirectory } from '../../model/filters/take-cards.ts'
import type { Manifest } from '../../model/manifest.ts'
import { compareTimes } from '../../model/ranking/order.ts'
import { compareKeys, type SortKey, sortKeyOf } from '../../model/ranking/sort-key.ts'
import type { LoadShard } from '../../model/read-shard.ts'
import { ListPageSchema, SourcesShardSchema, TopicsShardSchema } from '../../model/shards.ts'
import { encodePath } from '../../reader/print/encode-path.ts'
import { escapeMarkup } from '../escape-markup.ts'
import type { OpenIndex } from '../files/open-index.ts'
import type { Chosen } from '../pages/choose-newest.ts'
import { pageFile } from '../pages/page-file.ts'
import { SITEMAP } from '../site-files.ts'

/** The protocol's own bound; with ids as long as a file's name may be it stays below 50 MB, too. */
const MOST = 50_000
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

interface Entry {
  readonly address: string
  /** When what is there last changed; null where nothing says so. */
  readonly changed: number | null
}

/** What of a site is to be found. */
export interface Found {
  /** Articles and stories that have pages; null for all. */
  readonly pages: Chosen | null
  /** True where topics and sources have pages. */
  readonly lists: boolean
  /** True where articles are to be found: most are pointers to texts of others, and their stories are found. */
  readonly articles: boolean
}

/**
 * The sitemap of a site and its parts, by their paths inside it: what has a page that is to be found.
 * @param start of all addresses: the site's own, or where nobody said it, its path, which programs can put theirs before.
 */
export async function* makeSitemaps(
  { manifest, load }: OpenIndex,
  start: string,
  found: Found,
): AsyncGenerator<readonly [path: string, content: string]> {
  const parts: Entry[] = []
  const { stories, articles } = await listStories(manifest, load, start, found)
  const kinds = [
    ['pages', found.lists ? await listPages(manifest, load, start) : [frontPage(manifest, start)]],
    ['stories', stories],
    ['articles', articles],
  ] as const
  for (const [kind, entries] of kinds) {
    for (let at = 0; at < entries.length; at += MOST) {
      const part = entries.slice(at, at + MOST)
      const path = `sitemap-${kind}-${at / MOST + 1}.xml`
      parts.push({ address: start + path, changed: newestOf(part.map(({ changed }) => changed)) })
      yield [path, formatList('urlset', 'url', part)]
    }
  }
  yield [SITEMAP, formatList('sitemapindex', 'sitemap', parts)]
}

async function listPages(manifest: Manifest, load: LoadShard, start: string): Promise<Entry[]> {
  const { topics } = await load(manifest.topics, TopicsShardSchema)
  const { sources } = await load(manifest.sources, SourcesShardSchema)
  const entry = (path: string, changed: number | null) => ({ address: start + path, changed })
  return [
    ...['', 'topics', 'sources'].map((path) => entry(path, manifest.edition)),
    ...topics
      .filter(({ stories }) => stories > 0)
      .map(({ id, newest }) => entry(`topics/${encodeURIComponent(id)}`, newest)),
    ...sources.map(({ domain, newest }) => entry(`source/${encodeURIComponent(domain)}`, newest)),
  ]
}

function frontPage({ edition }: Manifest, start: string): Entry {
  return { address: start, changed: edition }
}

/** The oldest first, so that a new story changes the last part alone. */
async function listStories(
  { all }: Manifest,
  load: LoadShard,
  start: string,
  { pages, articles: withArticles }: Found,
): Promise<{ readonly stories: readonly Entry[]; readonly articles: readonly Entry[] }> {
  const hashes =
    all.kind === 'short' ? [all.page] : (await openDirectory(load, all)).newest.map(({ hash }) => hash)
  const found: {
    readonly key: SortKey
    readonly story: readonly Entry[]
    readonly articles: readonly Entry[]
  }[] = []
  for (const hash of hashes) {
    for (const card of (await load(hash, ListPageSchema)).cards) {
      const key = sortKeyOf(card, 'newest')
      const path = `story/${card.story}`
      // What only other articles speak of changes the page of a story, too.
      const changed = newestOf([key.time, ...(card.points ?? [])])
      const isStoryFound = (pages === null || pages.stories.has(card.story)) && pageFile(path) !== null
      found.push({
        key,
        story: isStoryFound ? [{ address: start + encodePath(path), changed }] : [],
        articles: (withArticles ? factsOf(card) : []).flatMap(({ id, time }) => {
          const place = `article/${id}`
          return (pages === null || pages.articles.has(id)) && pageFile(place) !== null
            ? { address: start + encodePath(place), changed: time }
            : []
        }),
      })
    }
  }
  found.sort((a, b) => compareKeys(b.key, a.key))
  return {
    stories: found.flatMap(({ story }) => story),
    articles: found.flatMap(({ articles }) => [...articles].reverse()),
  }
}

function newestOf(times: readonly (number | null)[]): number | null {
  return times.reduce((newest, time) => (compareTimes(newest, time) <= 0 ? newest : time), null)
}

function formatList(
  list: 'urlset' | 'sitemapindex',
  item: 'url' | 'sitemap',
  entries: readonly Entry[],
): string {
  const lines = entries.map(({ address, changed }) => {
    const date = changed === null ? '' : `<lastmod>${new Date(changed).toISOString()}</lastmod>`
    return `<${item}><loc>${escapeMarkup(address)}</loc>${date}</${item}>\n`
  })
  return `${HEAD}<${list} ${NAMESPACE}>\n${lines.join('')}</${list}>\n`
}
