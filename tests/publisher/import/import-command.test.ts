import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { item, lendFolder, rss } from '../../support/import-feeds.ts'
import { type RudeServer, serveRudely } from '../../support/rude-server.ts'
import { runThroughline, runThroughlineIn } from '../../support/run-throughline.ts'

let server: RudeServer | undefined

afterEach(async () => {
  await server?.close()
  server = undefined
})

/** A list of feeds on a server of this machine: two that are fine, one in two folders, and one that is not there. */
async function serveList(): Promise<RudeServer> {
  const paths: Record<string, string> = {
    '/energy': rss([item('one')]),
    '/sea': rss([item('two', '<category>Boats</category>')]),
  }
  server = await serveRudely(paths)
  const outline = (path: string) => `<outline type="rss" text="x" xmlUrl="${server?.origin}${path}"/>`
  paths['/list'] = `<opml version="2.0"><head><title>Mine</title></head><body>
<outline text="Energy">${outline('/energy')}<outline text="Tides">${outline('/sea')}</outline></outline>
<outline text="Sea">${outline('/sea')}</outline>${outline('/gone')}</body></opml>`
  return server
}

describe('throughline import', () => {
  test('reads every feed of a list, takes its folders for topics, and says what failed', async () => {
    const { origin, requests } = await serveList()
    const data = join(lendFolder({}), 'news')
    const report = join(data, 'out/report.json')
    const run = await runThroughline(
      ...['import', `${origin}/list`, '--data', data, '--allow-private', '--report', report],
      ...['--topic', 'Mine', '--topic', 'Yours'],
    )
    expect(run.code).toBe(0)
    expect(run.stdout).toBe('articles/2026-11-23-story-one.md\narticles/2026-11-23-story-two.md\n')
    expect(run.stderr).toContain(`${origin}/gone: it is not there (404)\n`)
    expect(run.stderr).toMatch(/2 new articles from 2 feeds, .* 1 source failed/)
    expect(requests.map(({ url }) => url)).toEqual(['/list', '/energy', '/sea', '/gone'])
    const text = readFileSync(join(data, 'articles/2026-11-23-story-two.md'), 'utf8')
    expect(text).toContain(
      'topics:\n  - "Mine"\n  - "Yours"\n  - "Energy"\n  - "Tides"\n  - "Sea"\n  - "Boats"\n',
    )
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
      articles: 2,
      feeds: [
        { source: `${origin}/energy`, written: ['articles/2026-11-23-story-one.md'] },
        { source: `${origin}/sea` },
        { source: `${origin}/gone`, failed: 'it is not there (404)' },
      ],
    })
    const checked = await runThroughline('check', '--data', data)
    expect({ code: checked.code, stdout: checked.stdout }).toEqual({ code: 0, stdout: '' })
  })

  test.each([
    'http://127.0.0.1:PORT/list',
    'http://localhost:PORT/list',
    'http://[::ffff:127.0.0.1]:PORT/list',
  ])('asks nothing of %s unless it is told to, and ends with 1', async (address) => {
    const { port, requests } = await serveList()
    const source = address.replace('PORT', String(port))
    const data = join(lendFolder({}), 'news')
    const run = await runThroughline('import', source, '--data', data)
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 1, stdout: '' })
    expect(run.stderr).toContain(`${source}: it is at a private address`)
    expect(requests).toHaveLength(0)
    expect(existsSync(data)).toBe(false)
  })

  test('lets no list steer the terminal', async () => {
    const list = '<opml version="2.0"><body><outline text="x" xmlUrl="a&#27;[2J&#10;b: fine"/></body></opml>'
    const folder = lendFolder({ 'list.opml': list })
    const { stderr } = await runThroughline('import', join(folder, 'list.opml'), '--data', folder)
    expect(stderr).toMatch(/^a \[2J b: fine: a list can name feeds by their addresses alone\n/)
  })

  test('says nothing with --quiet but the files it wrote and what failed', async () => {
    const folder = lendFolder({ 'feed.xml': rss([item('one')]) })
    const feed = join(folder, 'feed.xml')
    const run = await runThroughline('import', feed, join(folder, 'no.xml'), '--data', folder, '--quiet')
    expect(run.code).toBe(0)
    expect(run.stdout).toBe('articles/2026-11-23-story-one.md\n')
    expect(run.stderr).toMatch(/^\S+no\.xml: there is no such file, and an address begins with https:.*\n$/)
  })

  test('finds the data folder by the config file, unless it is named', async () => {
    const folder = lendFolder({
      'feed.xml': rss([item('one')]),
      'throughline.config.mjs': "export default { data: 'news' }",
      'broken.json': '{',
    })
    const run = await runThroughlineIn(folder, 'import', 'feed.xml')
    expect(run.code).toBe(0)
    expect(existsSync(join(folder, 'news/articles/2026-11-23-story-one.md'))).toBe(true)
    const args = ['import', 'feed.xml', '--config', 'broken.json']
    expect((await runThroughlineIn(folder, ...args)).code).toBe(1)
    expect((await runThroughlineIn(folder, ...args, '--data', 'other')).code).toBe(0)
    expect(existsSync(join(folder, 'other/articles/2026-11-23-story-one.md'))).toBe(true)
  })

  test.each([
    { args: ['--data', 'x'], says: 'throughline import needs a SOURCE' },
    { args: ['feed.xml'], says: 'throughline import needs --data DIR.' },
    { args: ['feed.xml', '--data', 'x', '--limit', '0'], says: '--limit takes a whole number' },
    { args: ['feed.xml', '--data', 'x', '--topic', ' '], says: '--topic takes a name.' },
    { args: ['feed.xml', '--data', 'x', '--topic'], says: '--topic needs a value: --topic NAME.' },
    { args: ['feed.xml', '--data', 'x', '--fast'], says: 'throughline import has no option --fast.' },
  ])('answers $args with exit code 2 and a sentence', async ({ args, says }) => {
    const { code, stdout, stderr } = await runThroughline('import', ...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(says)
  })

  test.each([
    ['a list without feeds', '<opml version="2.0"><body><outline text="x"/></body></opml>', 'names no feed'],
    ['a folder', null, 'it is not a regular file'],
  ])('ends with 1 where %s is all there is', async (_, text, reason) => {
    const folder = lendFolder(text === null ? {} : { 'list.opml': text })
    const source = text === null ? folder : join(folder, 'list.opml')
    const { code, stderr } = await runThroughline('import', source, '--data', folder)
    expect(code).toBe(1)
    expect(stderr).toContain(`${source}: `)
    expect(stderr).toContain(reason)
  })
})
