import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BUILT_FILE } from '../../model/built.ts'
import { readKeptFeeds, writeKeptFeeds } from '../feeds/kept-feeds.ts'
import { updateFeeds } from '../feeds/update-feeds.ts'
import { makeHostHeaders } from '../hosts/host-headers.ts'
import { WEB_MANIFEST } from '../site-files.ts'
import type { Draft } from './draft.ts'
import { makeRobots } from './make-robots.ts'
import { makeSitemaps } from './make-sitemaps.ts'
import { makeWebManifest } from './web-manifest.ts'

const ROBOTS = 'robots.txt'

/** Puts in place what is named by its place and is no page. */
export async function publishOthers({
  options,
  before,
  index,
  reader,
  shell,
  chosen,
  sums,
  publish,
}: Draft): Promise<void> {
  const { outDir, base, siteUrl, title, description, language, now, cacheDir } = options
  const { prerender, indexArticles = false } = options
  const kept = readKeptFeeds(cacheDir, before)
  const feeds = await updateFeeds(index, { site: outDir, base, siteUrl, kept, publish })
  for (const [file, sum] of feeds.feeds.flatMap(({ files }) => files)) sums.set(file, sum)
  writeKeptFeeds(cacheDir, feeds)
  const found = { pages: chosen, lists: prerender !== 'none', articles: indexArticles }
  for await (const [path, content] of makeSitemaps(index, siteUrl ?? base, found))
    await publish(path, content)
  const robots = await readFile(join(outDir, ROBOTS), 'utf8').catch(() => null)
  await publish(ROBOTS, makeRobots(siteUrl, robots))
  await publish('.nojekyll', '')
  await publish(BUILT_FILE, JSON.stringify({ built: new Date(now).toISOString() }))
  await publish(WEB_MANIFEST, makeWebManifest(reader.template, { base, title, description, language }))
  await publish('_headers', makeHostHeaders(base, shell))
}
