import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { formatRss } from '../../../src/publisher/feeds/format-rss.ts'
import { verifySite } from '../../../src/publisher/files/verify-site.ts'
import type { BuildOptions } from '../../../src/publisher/site/build-options.ts'
import { buildTestSite } from '../../support/build-test-site.ts'
import { makeFile, makeFolder, NOW } from '../../support/make-data-folder.ts'

vi.mock('../../../src/publisher/feeds/format-rss.ts', { spy: true })

const HOUR = 3_600_000
/** More than a feed shows. */
const ARTICLES = 60

/** Each of a subject of its own, every tenth of one topic, all others of another. */
function file(number: number, title = `word${number} thing${number} matter${number}`): string {
  return makeFile(
    {
      title,
      webUrl: `"https://www.paper.example/${number}"`,
      publishedDateTime: new Date(NOW - (number + 1) * 73 * HOUR).toISOString(),
    },
    `topics: [${number % 10 === 0 ? 'Rivers' : 'Hills'}]\n`,
  )
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
function temporary(): string {
  folders.push(mkdtempSync(join(tmpdir(), 'throughline-feeds-')))
  return folders.at(-1) ?? ''
}

function feedsOf(site: string): Record<string, string> {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((path) => /feed\.xml$|atom\.xml$|feed\.json$|\.opml$/.test(path))
    .sort()
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(site, path), 'utf8')]))
}

describe('feeds of a site that is built again', () => {
  let data: string
  let site: string
  let cacheDir: string
  const build = (more: Partial<BuildOptions> = {}) =>
    buildTestSite(data, {
      prerender: 'none',
      siteUrl: 'https://news.example/',
      outDir: site,
      cacheDir,
      ...more,
    })
  /** Builds once more, and gives the titles of the feeds that were made; all files are those of a build from nothing. */
  const madeAgain = async (more: Partial<BuildOptions> = {}) => {
    vi.mocked(formatRss).mockClear()
    await build(more)
    const made = vi.mocked(formatRss).mock.calls.map(([{ title }]) => title)
    const anew = await build({ ...more, outDir: temporary(), cacheDir: undefined })
    expect(feedsOf(site)).toEqual(feedsOf(anew))
    expect((await verifySite(site)).problems).toEqual([])
    return made
  }
  beforeEach(async () => {
    const numbers = Array.from({ length: ARTICLES }, (_, number) => number)
    data = makeFolder(Object.fromEntries(numbers.map((n) => [`articles/n-${n}.md`, file(n)])))
    folders.push(data)
    site = temporary()
    cacheDir = temporary()
    await build()
  })

  test('are made again where they show what changed, and no others', async () => {
    writeFileSync(join(data, 'articles/n-20.md'), file(20, 'word20 thing20 was amended'))
    expect(await madeAgain()).toEqual(['The Daily Test', 'Rivers · The Daily Test'])
    expect(readFileSync(join(site, 'topics/rivers/feed.xml'), 'utf8')).toContain('was amended')
  })

  test('stay as they are where nothing that they show changed', async () => {
    writeFileSync(join(data, 'articles/n-59.md'), file(59, 'word59 thing59 was amended'))
    expect(await madeAgain()).toEqual([])
  })

  test('are made again where other coverage of a story changed than its lead', async () => {
    const other = (title: string) =>
      makeFile(
        {
          title,
          webUrl: '"https://www.paper.example/other"',
          publishedDateTime: new Date(NOW - 22 * 73 * HOUR).toISOString(),
          quality: '0',
        },
        'topics: [Hills]\nrelated: [{ title: x, webUrl: "https://www.paper.example/20" }]\n',
      )
    writeFileSync(join(data, 'articles/other.md'), other('Said elsewhere'))
    writeFileSync(join(data, 'articles/n-20.md'), file(20).replace('quality: 70', 'quality: 90'))
    await build()
    writeFileSync(join(data, 'articles/other.md'), other('Told elsewhere'))
    const made = await madeAgain()
    expect(made).toContain('The Daily Test')
    expect(feedsOf(site)['feed.xml']).toContain('Told elsewhere')
  })

  test('are all made again for another address or title', async () => {
    expect(await madeAgain({ siteUrl: 'https://other.example/' })).toHaveLength(3)
    expect(await madeAgain({ title: 'The Weekly Test' })).toHaveLength(3)
  })

  test('are mended where a file was spoilt or lost', async () => {
    const path = join(site, 'topics/rivers/atom.xml')
    writeFileSync(path, 'x'.repeat(statSync(path).size))
    rmSync(join(site, 'topics/hills/feed.json'))
    rmSync(join(site, 'feeds.opml'))
    expect((await madeAgain()).sort()).toEqual(['Hills · The Daily Test', 'Rivers · The Daily Test'])
  })

  test('are made again where what was kept of them is gone or harmed', async () => {
    const kept = join(cacheDir, 'made-feeds')
    expect(existsSync(kept)).toBe(true)
    writeFileSync(kept, readFileSync(kept, 'utf8').replaceAll('"rivers', '"rovers').slice(0, -20))
    writeFileSync(join(data, 'articles/n-20.md'), file(20, 'word20 thing20 was amended'))
    await madeAgain()
    rmSync(kept)
    expect(await madeAgain()).toHaveLength(3)
  })
})
