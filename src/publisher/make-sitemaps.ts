import type { Manifest } from '../model/manifest.ts'
import type { LoadShard } from '../model/read-shard.ts'
import { ListPageSchema, SourcesShardSchema, TopicsShardSchema } from '../model/shards.ts'
import { compareKeys, type SortKey, sortKeyOf } from '../model/sort-key.ts'
import { openDirectory } from '../model/take-cards.ts'
import { escapeMarkup } from './escape-markup.ts'
import type { OpenIndex } from './open-index.ts'
import { SITEMAP } from './site-files.ts'

/** The protocol's own bound; with ids as long as a file's name may be it stays below 50 MB, too. */
const MOST = 50_000
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

interface Entry {
  readonly address: string
  /** When what is there last changed; null where nothing says so. */
  readonly changed: number | null
}

/**
 * The sitemap of a site and its parts, by their paths inside it. Articles are not in it: most are pointers to texts of
 * others, and their stories are.
 */
export async function* makeSitemaps(
  { manifest, load }: OpenIndex,
  siteUrl: string,
): AsyncGenerator<readonly [path: string, content: string]> {
  const parts: Entry[] = []
  const kinds = [
    ['pages', await listPages(manifest, load, siteUrl)],
    ['stories', await listStories(manifest, load, siteUrl)],
  ] as const
  for (const [kind, entries] of kinds) {
    for (let at = 0; at < entries.length; at += MOST) {
      const part = entries.slice(at, at + MOST)
      const path = `sitemap-${kind}-${at / MOST + 1}.xml`
      parts.push({ address: siteUrl + path, changed: newestOf(part) })
      yield [path, formatList('urlset', 'url', part)]
    }
  }
  yield [SITEMAP, formatList('sitemapindex', 'sitemap', parts)]
}

async function listPages(manifest: Manifest, load: LoadShard, siteUrl: string): Promise<Entry[]> {
  const { topics } = await load(manifest.topics, TopicsShardSchema)
  const { sources } = await load(manifest.sources, SourcesShardSchema)
  const entry = (path: string, changed: number | null) => ({ address: siteUrl + path, changed })
  return [
    ...['', 'topics', 'sources'].map((path) => entry(path, manifest.edition)),
    ...topics
      .filter(({ stories }) => stories > 0)
      .map(({ id, newest }) => entry(`topics/${encodeURIComponent(id)}`, newest)),
    ...sources.map(({ domain, newest }) => entry(`source/${encodeURIComponent(domain)}`, newest)),
  ]
}

/** The oldest first, so that a new story changes the last part alone. */
async function listStories({ all }: Manifest, load: LoadShard, siteUrl: string): Promise<Entry[]> {
  const hashes =
    all.kind === 'short' ? [all.page] : (await openDirectory(load, all)).newest.map(({ hash }) => hash)
  const keys: SortKey[] = []
  for (const hash of hashes)
    keys.push(...(await load(hash, ListPageSchema)).cards.map((card) => sortKeyOf(card, 'newest')))
  return keys
    .sort((a, b) => compareKeys(b, a))
    .map(({ id, time }) => ({ address: `${siteUrl}story/${encodeURIComponent(id)}`, changed: time }))
}

function newestOf(entries: readonly Entry[]): number | null {
  let newest: number | null = null
  for (const { changed } of entries) {
    if (changed !== null) newest = Math.max(newest ?? changed, changed)
  }
  return newest
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
