import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { RefusedError } from '../../../src/indexer/refused-error.ts'
import type { LiveSettings } from '../../../src/publisher/live/live-setting.ts'
import { type LiveSite, serveLive } from '../../../src/publisher/live/serve-live.ts'
import { PACKAGE } from '../../support/build-test-site.ts'
import { makeFile, makeFolder } from '../../support/make-data-folder.ts'
import { type EventReader, readEvents } from '../../support/read-events.ts'
import { NEWSPAPER } from '../../support/test-newspaper.ts'

const FINE = { problems: [] }

let data: string
let site: LiveSite
let settings: LiveSettings
let events: EventReader
let said: string[]

/** As from a package, which has the compiled reader alone. */
beforeEach(async () => {
  data = makeFolder({ ...NEWSPAPER, 'articles/broken-before.md': 'no front matter\n' })
  said = []
  const say = (line: string) => said.push(line)
  settings = { dataDir: data, title: 'The Daily Test', publishedOnly: false, look: {} }
  site = await serveLive({
    ...settings,
    packageDir: PACKAGE,
    fromSources: false,
    port: 0,
    console: { result: say, say, fail: say, progress: () => {} },
  })
  events = await readEvents(`http://localhost:${site.port}/throughline-live`)
  await expect.poll(() => events.messages).toEqual([FINE])
})
afterEach(async () => {
  vi.useRealTimers()
  events?.close()
  await site?.close()
  rmSync(data, { recursive: true, force: true })
})

const get = (path: string, init?: RequestInit) => fetch(`http://localhost:${site.port}${path}`, init)
const articles = async (): Promise<unknown> =>
  (await (await get('/index/manifest.json')).json()).counts.articles
const write = (path: string, content: string) => writeFileSync(join(data, path), content)
const article = (title: string) =>
  makeFile({ title: `"${title}"`, webUrl: `"https://paper.example/${title}"` })

const last = () => expect.poll(() => events.messages.at(-1), { timeout: 10_000 })
const count = () => expect.poll(articles, { timeout: 10_000 })

test('of a folder without articles it is said where they are looked for', async () => {
  const empty = makeFolder({ 'posts/a.md': makeFile() })
  const lines: string[] = []
  const say = (line: string) => lines.push(line)
  const other = await serveLive({
    ...settings,
    dataDir: empty,
    packageDir: PACKAGE,
    fromSources: false,
    port: 0,
    console: { result: say, say, fail: say, progress: () => {} },
  })
  await other.close()
  expect(lines).toContain(
    `There is no article in ${join(empty, 'articles')}; articles are files that end in .md.`,
  )
})

describe('a page that follows a data folder', () => {
  test('is told when a file is new, is changed, and is gone', async () => {
    write('articles/new.md', article('New'))
    await count().toBe(4)
    expect(events.messages).toEqual([FINE, FINE])
    write('articles/new.md', article('Newer'))
    await expect.poll(() => events.messages.length, { timeout: 10_000 }).toBe(3)
    rmSync(join(data, 'articles/new.md'))
    await count().toBe(3)
  })

  test('is told what is in new folders, and follows them', async () => {
    mkdirSync(join(data, 'articles/2026/11'), { recursive: true })
    write('articles/2026/11/deep.md', article('Deep'))
    await count().toBe(4)
    write('articles/2026/11/deeper.md', article('Deeper'))
    await count().toBe(5)
    renameSync(join(data, 'articles/2026'), join(data, 'articles/2027'))
    write('articles/2027/11/deepest.md', article('Deepest'))
    await count().toBe(6)
  })

  test('finds what an edition before named for a while, which takes no more room with each of them', async () => {
    const shardOf = async () =>
      `/index/shards/${(await (await get('/index/manifest.json')).json()).topics}.json`
    const rewrite = async (title: string) => {
      const before = events.messages.length
      write('articles/new.md', article(title).replace('---\n', `---\ntopics: [${title}]\n`))
      await expect.poll(() => events.messages.length, { timeout: 10_000 }).toBeGreaterThan(before)
    }
    vi.useFakeTimers({ toFake: ['Date'] })
    await rewrite('Newer')
    const old = await shardOf()
    await rewrite('Newest')
    expect((await get(old)).status).toBe(200)
    vi.setSystemTime(Date.now() + 3_600_000)
    await rewrite('Last')
    expect((await get(old)).status).toBe(404)
    expect((await get(await shardOf())).status).toBe(200)
  })

  test('hears of many changes at once in a few messages', async () => {
    for (let at = 0; at < 200; at++) write(`articles/many-${at}.md`, article(`Many ${at}`))
    await count().toBe(203)
    expect(events.messages.length).toBeLessThan(6)
  })

  test('keeps what it shows while a file cannot be read, and is told where and why', async () => {
    write('articles/first-light.md', '---\ntitle: [\n---\n')
    write('articles/new.md', article('New'))
    await last().toEqual({ problems: [expect.stringMatching(/^articles\/first-light\.md:\d+: ./)] })
    expect(said.filter((line) => /^articles\/first-light\.md:\d+: ./.test(line))).toHaveLength(1)
    expect(await articles()).toBe(3)
    write('articles/first-light.md', article('Mended'))
    await last().toEqual(FINE)
    expect(await articles()).toBe(4)
  })

  test('keeps what it shows while the folder is away, and follows it when it is back', async () => {
    renameSync(data, `${data}-away`)
    await last().toEqual({ problems: [`There is no folder ${data}.`] })
    expect(await articles()).toBe(3)
    renameSync(`${data}-away`, data)
    await last().toEqual(FINE)
    write('articles/new.md', article('New'))
    await count().toBe(4)
  })

  test('follows articles that come back with a file that could never be read', async () => {
    const [there, away] = [join(data, 'articles'), join(data, 'elsewhere')]
    renameSync(there, away)
    await count().toBe(0)
    renameSync(away, there)
    await count().toBe(3)
    expect(events.messages.at(-1)).toEqual(FINE)
  })

  test('is told nothing of what changes nothing', async () => {
    write('.hidden', 'x')
    write('articles/notes.txt', 'x')
    write('articles/first-light.md', NEWSPAPER['articles/first-light.md'] ?? '')
    write('articles/last.md', article('Last'))
    await count().toBe(4)
    expect(events.messages).toEqual([FINE, FINE])
  })
})

describe('what is served', () => {
  test('pages start the compiled reader, with its policy and a way to hear of changes', async () => {
    const page = await get('/article/first-light')
    const html = await page.text()
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(html).toContain('name="throughline-live"')
    const [, code = ''] = /data-entry="(\/app\/[^"]+\.js)"/.exec(html) ?? []
    expect((await get(code)).headers.get('content-type')).toMatch(/javascript/)
  })

  test('what is not there is a true 404', async () => {
    for (const path of [
      '/article/nobody-wrote-this',
      '/app/gone.js',
      '/index/shards/0.json',
      '/assets/gone.svg',
    ])
      expect((await get(path)).status, path).toBe(404)
    expect((await get('/', { method: 'POST' })).status).toBe(405)
    expect((await get('//')).status).toBe(404)
  })

  test('an address that no one can read is a page that says so', async () => {
    const response = await get('/article/%E0%A4%A')
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('<div id="root">')
  })

  test('of the data folder only pictures that articles show', async () => {
    expect((await get('/assets/array.svg')).headers.get('content-type')).toMatch(/^image\/svg/)
    for (const path of ['/assets/unused.svg', '/articles/first-light.md'])
      expect((await get(path)).status, path).toBe(404)
  })

  test('pictures from a folder that is a link', async () => {
    const elsewhere = makeFolder({})
    renameSync(join(data, 'assets'), join(elsewhere, 'assets'))
    symlinkSync(join(elsewhere, 'assets'), join(data, 'assets'))
    await expect.poll(async () => (await get('/assets/array.svg')).status, { timeout: 5000 }).toBe(200)
    rmSync(elsewhere, { recursive: true })
  })
})

describe('other settings', () => {
  const page = async () => (await get('/')).text()
  const change = (more: Partial<LiveSettings>) => site.change(async () => ({ ...settings, ...more }))

  test('are what pages are made by, and heard of by those that are open', async () => {
    const [before] = events.settings
    expect(await change({ title: 'The Evening Test', look: { accent: '#00629b' } })).toBe(true)
    expect(await page()).toContain('<title>The Evening Test</title>')
    const [, sheet = ''] = /href="(\/app\/look-[^"]+\.css)"/.exec(await page()) ?? []
    expect((await get(sheet)).status).toBe(200)
    expect((await (await get('/index/manifest.json')).json()).title).toBe('The Evening Test')
    await expect.poll(() => events.settings).toHaveLength(2)
    expect(events.settings[1]).not.toBe(before)
  })

  test('may name another folder, which is followed instead, whatever in it cannot be read', async () => {
    const dataDir = makeFolder({ 'articles/a.md': article('A'), 'articles/bad.md': 'no front matter' })
    await change({ dataDir })
    expect(await articles()).toBe(1)
    writeFileSync(join(dataDir, 'articles/b.md'), article('B'))
    await count().toBe(2)
    write('articles/new.md', article('New'))
    await last().toEqual(FINE)
    expect(await articles()).toBe(2)
    rmSync(dataDir, { recursive: true })
  })

  test('that name no folder leave what is shown as it was, and say so', async () => {
    await change({ dataDir: `${data}-none` })
    await last().toEqual({ problems: [`There is no folder ${data}-none.`] })
    expect(await articles()).toBe(3)
    await change({})
    await last().toEqual(FINE)
  })

  test('that come as it ends begin nothing', async () => {
    const late = site.change(async () => {
      await site.close()
      return settings
    })
    expect(await late).toBe(false)
  })

  test('that cannot be read leave all as it was, and say why', async () => {
    const refuse = () =>
      Promise.reject(new RefusedError('config.ts:1: it cannot be run\nconfig.ts:2: nor that'))
    expect(await site.change(refuse)).toBe(false)
    await last().toEqual({ problems: ['config.ts:1: it cannot be run', 'config.ts:2: nor that'] })
    expect(await change({ look: { logo: join(data, 'none.svg') } })).toBe(false)
    expect(await page()).toContain('<title>The Daily Test</title>')
    write('articles/new.md', article('New'))
    await count().toBe(4)
    expect(events.settings).toHaveLength(1)
    expect(await change({})).toBe(true)
    await last().toEqual(FINE)
  })
})
