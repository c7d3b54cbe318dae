import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestSite } from '../../support/build-test-site.ts'
import { makeFolder } from '../../support/make-data-folder.ts'
import { type ServedSite, serveFolder } from '../../support/serve-folder.ts'
import { NEWSPAPER } from '../../support/test-newspaper.ts'

/** Programs without which this can't be tried: a reader of feeds, and what reads its memory. */
const NEEDED = ['newsboat', 'sqlite3'] as const

let served: ServedSite
beforeAll(async () => {
  const siteUrl = 'https://news.example/'
  served = await serveFolder(await buildTestSite(makeFolder(NEWSPAPER), { siteUrl, prerender: 'none' }))
})
afterAll(() => served?.close())

const missing = () =>
  NEEDED.filter((name) => {
    try {
      execFileSync(name, ['--version'], { stdio: 'pipe' })
      return false
    } catch {
      return true
    }
  })

/** Subscribes to a feed as one who reads it by newsboat, and gives the items that are then listed there. */
async function subscribe(address: string): Promise<string[]> {
  const home = mkdtempSync(join(tmpdir(), 'throughline-newsboat-'))
  const urls = join(home, 'urls')
  const memory = join(home, 'cache.db')
  writeFileSync(urls, `${address}\n`)
  const run = promisify(execFile)
  await run('newsboat', ['-u', urls, '-c', memory, '-x', 'reload'], { env: { ...process.env, HOME: home } })
  const { stdout } = await run('sqlite3', [
    memory,
    'select i.title, i.author, i.url, f.title from rss_item i join rss_feed f on f.rssurl = i.feedurl order by i.title',
  ])
  return stdout.trim().split('\n')
}

const ODD = `An odd name|The Paper|https://news.example/story/${encodeURIComponent('öl 100%')}`
const LIGHT = 'First light at the array|The Paper|https://news.example/story/first-light'

// It knows no JSON Feed, which is read by another program where our own feeds are imported.
test.for<readonly [string, readonly string[]]>([
  ['feed.xml', [`${ODD}|The Daily Test`, `${LIGHT}|The Daily Test`]],
  ['atom.xml', [`${ODD}|The Daily Test`, `${LIGHT}|The Daily Test`]],
  ['topics/energy/feed.xml', [`${LIGHT}|Energy · The Daily Test`]],
  ['topics/energy/atom.xml', [`${LIGHT}|Energy · The Daily Test`]],
])('newsboat subscribes to %s and lists its stories', async ([path, listed], context) => {
  const lacks = missing()
  if (lacks.length > 0) return context.skip(`there is no ${lacks.join(' and no ')} here: apt-get install it`)
  expect(await subscribe(`${served.origin}/${path}`)).toEqual(listed)
})
