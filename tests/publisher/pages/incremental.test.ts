import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifySite } from '../../../src/publisher/files/verify-site.ts'
import type { BuildOptions } from '../../../src/publisher/site/build-options.ts'
import { type BuildReport, buildSite } from '../../../src/publisher/site/build-site.ts'
import { PACKAGE } from '../../support/build-test-site.ts'
import { makeFile, makeFolder, NOW } from '../../support/make-data-folder.ts'

const ARTICLES = 40
const HOUR = 3_600_000

/** Each of a subject of its own. */
function file(number: number, title = `word${number} thing${number} matter${number}`): string {
  return makeFile({
    title,
    webUrl: `"https://www.paper.example/${number}"`,
    publishedDateTime: new Date(NOW - (number + 1) * 72 * HOUR).toISOString(),
    quality: '5',
  })
}

let data: string
let site: string
let cacheDir: string
beforeAll(() => {
  const files = Array.from({ length: ARTICLES }, (_, number) => [`articles/n-${number}.md`, file(number)])
  data = makeFolder(Object.fromEntries(files))
  site = mkdtempSync(join(tmpdir(), 'throughline-site-'))
  cacheDir = mkdtempSync(join(tmpdir(), 'throughline-cache-'))
})
afterAll(() => {
  for (const folder of [data, site, cacheDir]) rmSync(folder, { recursive: true, force: true })
})

async function build(now = NOW, more: Partial<BuildOptions> = {}): Promise<BuildReport> {
  const common = { title: 'The Daily Test', publishedOnly: false, allowShrink: true, base: '/' }
  return buildSite({ ...common, now, packageDir: PACKAGE, dataDir: data, outDir: site, cacheDir, ...more })
}

/** When each page of an article was written. */
function writtenAt(): number[] {
  return Array.from(
    { length: ARTICLES },
    (_, number) => statSync(join(site, `article/n-${number}.html`)).mtimeMs,
  )
}

test('only pages that show the story that changed, or the edition, are printed and written again', async () => {
  const first = await build()
  const before = writtenAt()
  const secondPage = () => statSync(join(site, 'page/2.html')).mtimeMs
  const secondWritten = secondPage()

  writeFileSync(join(data, 'articles/n-7.md'), file(7, 'word7 thing7 was amended'))
  const second = await build(NOW + HOUR)
  // The article, its story, the front page, the source's; and what there is one of.
  const plain = ['topics', 'sources', 'about', '404']
  expect(second.printed).toBe(4 + plain.length)
  expect(secondPage()).toBe(secondWritten)
  expect(writtenAt().flatMap((time, number) => (time === before[number] ? [] : [number]))).toEqual([7])
  expect(second.changed.files).toBeLessThan(first.changed.files / 2)
  expect(readFileSync(join(site, 'article/n-7.html'), 'utf8')).toContain('was amended')
  expect((await verifySite(site)).problems).toEqual([])
})

test('a new article leaves the pages of other stories as they are', async () => {
  await build()
  const before = writtenAt()
  const added = makeFile({
    title: 'something else altogether',
    webUrl: '"https://www.paper.example/new"',
    publishedDateTime: new Date(NOW - HOUR).toISOString(),
    quality: '5',
  })
  writeFileSync(join(data, 'articles/new.md'), added)
  const { printed } = await build()
  expect(writtenAt()).toEqual(before)
  expect(printed).toBeLessThan(16)
})

test('where nothing changed, nothing is printed, and only the time of the build is to be uploaded', async () => {
  await build()
  const { printed, changed } = await build(NOW + HOUR)
  expect(printed).toBe(0)
  expect(changed.files).toBe(1)
})

test('a page that was spoilt in the meantime is printed again, even if it looks as old and as large', async () => {
  await build()
  const page = join(site, 'article/n-3.html')
  const { size, atime, mtime } = statSync(page)
  writeFileSync(page, 'x'.repeat(size))
  utimesSync(page, atime, mtime)
  await build()
  expect((await verifySite(site)).problems).toEqual([])
})

test('where the cache is gone, all pages are printed, and none is written', async () => {
  await build()
  const before = writtenAt()
  rmSync(join(cacheDir, 'printed-pages'))
  expect((await build()).printed).toBeGreaterThan(2 * ARTICLES)
  expect(writtenAt()).toEqual(before)
})

test('a site that is given another time zone is the one that is built so from nothing', async () => {
  const zone = { timeZone: 'Asia/Kolkata' }
  const anew = mkdtempSync(join(tmpdir(), 'throughline-site-'))
  try {
    await build()
    await build(NOW, zone)
    await build(NOW, { ...zone, outDir: anew, cacheDir: undefined })
    const files = readdirSync(anew, { recursive: true, encoding: 'utf8' }).filter((path) =>
      statSync(join(anew, path)).isFile(),
    )
    const differ = files.filter(
      (path) => !readFileSync(join(anew, path)).equals(readFileSync(join(site, path))),
    )
    expect(differ).toEqual([])
    expect(readFileSync(join(site, 'article/n-3.html'), 'utf8')).toContain('15:30 UTC+5:30')
    expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain('Days in Asia/Kolkata time.')
  } finally {
    rmSync(anew, { recursive: true, force: true })
  }
})
