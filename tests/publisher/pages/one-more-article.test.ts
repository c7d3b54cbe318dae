import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { buildSite } from '../../../src/publisher/site/build-site.ts'
import { PACKAGE } from '../../support/build-test-site.ts'
import { makeFile, makeFolder, NOW } from '../../support/make-data-folder.ts'

const DAY = 86_400_000
const HOUR = 3_600_000
/** Enough for a feed of several pages, and for one more to change no share of its scores. */
const ARTICLES = 150

/** Each of a subject of its own, by two outlets, one of which has nothing in the last week. */
function file(number: number, time = NOW - (ARTICLES - number) * DAY): string {
  const outlet = number < 130 && number % 3 === 0 ? 'weekly' : 'daily'
  return makeFile(
    {
      title: `word${number} thing${number} matter${number}`,
      webUrl: `"https://www.${outlet}.example/${number}"`,
      publishedDateTime: new Date(time).toISOString(),
      quality: number % 4 === 0 ? '25' : '75',
    },
    `provider: { name: The ${outlet}, domain: ${outlet}.example }\ntopics: [Energy${number % 2 ? ', Grid' : ''}]\n`,
  )
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function temporary(): string {
  folders.push(mkdtempSync(join(tmpdir(), 'throughline-site-')))
  return folders.at(-1) ?? ''
}

function readPages(site: string): Map<string, string> {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.html') && statSync(join(site, path)).isFile(),
  )
  return new Map(files.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(site, path), 'utf8')]))
}

test('one more article sends back the pages that show it, and what counts it', async () => {
  const numbers = Array.from({ length: ARTICLES }, (_, number) => number)
  const data = makeFolder(Object.fromEntries(numbers.map((n) => [`articles/n-${n}.md`, file(n)])))
  folders.push(data)
  const cacheDir = temporary()
  const build = (outDir: string, cache?: string) =>
    buildSite({
      title: 'The Daily Test',
      publishedOnly: false,
      allowShrink: true,
      base: '/',
      now: NOW,
      packageDir: PACKAGE,
      dataDir: data,
      outDir,
      cacheDir: cache,
    })
  const site = temporary()
  await build(site, cacheDir)
  expect(readPages(site).has('topics/energy/page/3.html')).toBe(true)
  const addFile = async (number: number, time: number) => {
    const before = readPages(site)
    writeFileSync(join(data, `articles/n-${number}.md`), file(number + 1, time))
    await build(site, cacheDir)
    const after = readPages(site)
    return [...before].flatMap(([path, html]) => (after.get(path) === html ? [] : [path]))
  }

  // An old one that comes late.
  const changed = await addFile(ARTICLES, NOW - ARTICLES * DAY - HOUR)
  expect(changed).toContain('topics/energy.html')
  expect(changed).toContain('source/daily.example.html')
  expect(changed).not.toContain('source/weekly.example.html')
  // Of what goes on over pages, the ends: counts stand on the beginnings alone.
  const pages = changed.filter((path) => path.startsWith('topics/energy/page/'))
  expect(pages).toEqual(['topics/energy/page/5.html'])

  // The first of a new day.
  const changedByNewest = await addFile(ARTICLES + 2, NOW)
  expect(changedByNewest).toContain('source/daily.example.html')
  expect(changedByNewest).not.toContain('source/weekly.example.html')

  // What was kept is what a build from nothing prints.
  const anew = temporary()
  await build(anew)
  const after = readPages(site)
  expect([...readPages(anew)].filter(([path, html]) => after.get(path) !== html)).toEqual([])
})

test('an axis ends now where something of the last week is shown, and with what is shown elsewhere', async () => {
  const data = makeFolder(
    Object.fromEntries(Array.from({ length: 80 }, (_, n) => [`articles/n-${n}.md`, file(ARTICLES - 1 - n)])),
  )
  folders.push(data)
  const site = temporary()
  await buildSite({
    title: 'The Daily Test',
    publishedOnly: false,
    allowShrink: true,
    base: '/',
    now: NOW,
    packageDir: PACKAGE,
    dataDir: data,
    outDir: site,
  })
  const pages = readPages(site)
  const endOf = (path: string) => /text-anchor="end">([^<]*)<\/text><\/svg>/.exec(pages.get(path) ?? '')?.[1]
  expect(endOf('index.html')).toBe('now')
  expect(endOf('page/2.html')).toBe('24 October')
})
