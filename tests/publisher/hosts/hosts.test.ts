import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { IMMUTABLE, REVALIDATE } from '../../../src/publisher/hosts/caching.ts'
import { PUBLISH_WORKFLOW } from '../../../src/publisher/init/publish-workflow.ts'
import { buildTestSite, PACKAGE } from '../../support/build-test-site.ts'
import { makeFolder } from '../../support/make-data-folder.ts'
import { rawRequest } from '../../support/raw-request.ts'
import { runThroughline } from '../../support/run-throughline.ts'
import {
  findWebServer,
  type StartedServer,
  startWebServer,
  type WebServer,
} from '../../support/start-web-server.ts'
import { NEWSPAPER } from '../../support/test-newspaper.ts'

/** Ids whose addresses need encoding, or that look like something else. */
const ODD_IDS = ['öl 100%', 'v1.2', 'what?', 'a#b', '[x] *', 'plus+and&', 'it’s', 'feed.xml', 'page.html']
const SERVERS: readonly WebServer[] = ['nginx', 'caddy']
const PROGRAMS = new Map(SERVERS.map((name) => [name, findWebServer(name)]))

const CASES = SERVERS.flatMap((name) => ['/', '/news/'].map((base) => ({ name, base })))

describe.each(CASES)('under $name at $base', ({ name, base }) => {
  const program = PROGRAMS.get(name) ?? null
  let root: string
  let site: string
  let server: StartedServer

  beforeAll(async () => {
    if (program === null) return
    root = mkdtempSync(join(tmpdir(), 'throughline-www-'))
    site = join(root, base)
    const data = makeFolder(NEWSPAPER)
    await buildTestSite(data, { base, outDir: site, siteUrl: `https://www.example.com${base}` })
    rmSync(data, { recursive: true })
    for (const page of [
      'topics',
      'topics/energy',
      'story/first-light',
      ...ODD_IDS.map((id) => `article/${id}`),
    ])
      writePage(page)
    writeFileSync(join(site, 'index.html.123.tmp'), 'half a pa')
    mkdirSync(join(site, '.git'))
    writeFileSync(join(site, '.git/config'), 'secret')
    mkdirSync(join(site, '.well-known'))
    writeFileSync(join(site, '.well-known/security.txt'), 'Contact: mailto:desk@paper.example')
    const { stdout } = await runThroughline('rules', '--dir', site, '--for', name)
    server = await startWebServer(name, program, root, stdout)
  })
  afterAll(async () => {
    await server?.stop()
    if (root) rmSync(root, { recursive: true, force: true })
  })

  /** A page as a build may have made it, which says whose it is. */
  function writePage(path: string): void {
    const file = join(site, `${path}.html`)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, `<!doctype html><title>made for ${path}</title>`)
  }

  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    rawRequest(server.origin, base + path, headers, method)

  const published = (path: string) => readFileSync(join(site, path), 'utf8')
  const promised = () =>
    Object.fromEntries(
      published('_headers')
        .split('\n\n')[0]
        ?.split('\n')
        .slice(1)
        .map((line) => /^ {2}([^:]+): (.*)$/.exec(line)?.slice(1) ?? [])
        .map(([header = '', value]) => [header.toLowerCase(), value]) ?? [],
    )
  const oneOf = (folder: string) => `${folder}/${readdirSync(join(site, folder))[0]}`

  describe.skipIf(program === null)('its rules', () => {
    test('send the front page for the base alone', async () => {
      const answer = await ask('')
      expect(answer.status).toBe(200)
      expect(answer.headers['content-type']).toMatch(/^text\/html/)
      expect(answer.body.toString()).toBe(published('index.html'))
    })

    test.each(['topics', 'topics/energy', 'story/first-light'])(
      'send the page of %s, though a folder may have its name, without a redirect',
      async (path) => {
        const answer = await ask(path)
        expect([answer.status, answer.headers.location]).toEqual([200, undefined])
        expect(answer.body.toString()).toContain(`made for ${path}<`)
      },
    )

    test.each(ODD_IDS)('send the page of the article "%s"', async (id) => {
      const answer = await ask(`article/${encodeURIComponent(id)}`)
      expect(answer.status).toBe(200)
      expect(answer.headers['content-type']).toMatch(/^text\/html/)
      expect(answer.body.toString()).toContain(`made for article/${id}<`)
    })

    test.each(['search?q=tide', 'saved', 'settings', 'about'])(
      'send a page for /%s, on which the reader starts',
      async (path) => {
        const answer = await ask(path)
        expect(answer.status).toBe(200)
        expect(answer.body.toString()).toContain('id="root"')
      },
    )

    test.each(['article/nobody-wrote-this', 'article', 'nowhere', 'topics/nowhere/feed.xml'])(
      'say 404 for %s, with the page that starts the reader and is asked for anew',
      async (path) => {
        const answer = await ask(path)
        expect([answer.status, answer.headers.location]).toEqual([404, undefined])
        expect(answer.body.toString()).toBe(published('404.html'))
        expect(answer.headers['content-type']).toMatch(/^text\/html/)
        expect(answer.headers['cache-control']).toBe(REVALIDATE)
        expect(answer.headers).toMatchObject(promised())
      },
    )

    test.each(['.git/config', '_headers', 'index.html.123.tmp', '%2egit/config', '.throughline-lock'])(
      'hide %s',
      async (path) => {
        expect((await ask(path)).status).toBe(404)
      },
    )

    test('show what a standard puts into a folder that begins with a dot', async () => {
      expect((await ask('.well-known/security.txt')).status).toBe(200)
    })

    test.each([
      ['topics/', 'topics'],
      ['article/%C3%B6l%20100%25/', 'article/%C3%B6l%20100%25'],
      ['topics/energy/?sort=heat', 'topics/energy?sort=heat'],
    ])('lead from %s to the address without a slash', async (path, target) => {
      const { status, headers } = await ask(path)
      expect([status, headers.location]).toEqual([301, base + target])
    })

    test.each(['topics%2F', 'topics/energy%2f', 'topics%2F?sort=heat'])(
      'lead nobody around in a circle by %s',
      async (path) => {
        const { headers } = await ask(path)
        expect(headers.location).not.toBe(base + path)
      },
    )

    test.each([
      '/evil.example/',
      '//evil.example/',
      '%2Fevil.example/',
      '\\evil.example/',
      '%5Cevil.example/',
      '/evil.example/%2e%2e/',
      '%2E/%2Fevil.example/',
    ])('lead nobody to another host by %s', async (path) => {
      const { headers } = await ask(path)
      expect(new URL(String(headers.location ?? '/'), server.origin).origin).toBe(server.origin)
    })

    test('send the headers that are promised to other hosts, with everything', async () => {
      expect(Object.keys(promised())).toContain('content-security-policy')
      for (const path of ['', 'topics', 'search', 'feed.xml', 'sw.js', oneOf('app'), 'index/manifest.json'])
        expect((await ask(path)).headers, path).toMatchObject(promised())
    })

    test('let browsers keep for ever what has its content in its name, and ask about all else', async () => {
      for (const folder of ['app', 'index/shards'])
        expect((await ask(oneOf(folder))).headers['cache-control'], folder).toBe(IMMUTABLE)
      for (const path of [
        '',
        'topics',
        'saved',
        'sw.js',
        'index/manifest.json',
        'feed.xml',
        'assets/array.svg',
      ])
        expect((await ask(path)).headers['cache-control'], path).toBe(REVALIDATE)
    })

    test('let nobody keep that a part is missing', async () => {
      const { status, headers } = await ask('app/first-gone.js')
      expect(status).toBe(404)
      expect(headers['cache-control']).not.toBe(IMMUTABLE)
    })

    test('answer "not modified" to who has it already', async () => {
      const { headers } = await ask('index/manifest.json')
      const again = await ask('index/manifest.json', { 'If-None-Match': String(headers.etag) })
      expect(again.status).toBe(304)
    })

    test.each([
      ['feed.xml', /^application\/rss\+xml/],
      ['topics/energy/atom.xml', /^application\/atom\+xml/],
      ['topics/energy/feed.json', /^application\/feed\+json/],
      ['feeds.opml', /^text\/x-opml/],
      ['manifest.webmanifest', /^application\/manifest\+json/],
      ['sitemap.xml', /^(?:text|application)\/xml/],
      ['sw.js', /^(?:text|application)\/javascript/],
      ['index/manifest.json', /^application\/json/],
      ['assets/array.svg', /^image\/svg\+xml/],
    ])('say what %s is', async (path, type) => {
      const { status, headers } = await ask(path)
      expect(status).toBe(200)
      expect(headers['content-type']).toMatch(type)
    })

    test('compress pages, code, data and feeds', async () => {
      const code = readdirSync(join(site, 'app')).find((file) => /^index-.*\.js$/.test(file))
      for (const path of ['', 'feed.json', 'feed.xml', 'shell.html', 'sw.js', `app/${code}`]) {
        const { headers, body } = await ask(path, { 'Accept-Encoding': 'gzip' })
        expect(headers['content-encoding'], path).toBe('gzip')
        expect(String(headers.vary).toLowerCase(), path).toContain('accept-encoding')
        expect(gunzipSync(body).toString(), path).toBe(published(path || 'index.html'))
      }
    })

    test.skipIf(name !== 'caddy')('send code as the build has packed it', async () => {
      const code = readdirSync(join(site, 'app')).find((file) => /^index-.*\.js$/.test(file))
      const { headers, body } = await ask(`app/${code}`, { 'Accept-Encoding': 'gzip, br' })
      expect(headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': IMMUTABLE })
      expect(headers['content-type']).toMatch(/^(?:text|application)\/javascript/)
      expect(String(headers.vary).toLowerCase()).toContain('accept-encoding')
      expect(body.equals(readFileSync(join(site, `app/${code}.br`)))).toBe(true)
    })

    test('answer HEAD as GET, without a body', async () => {
      const { status, headers, body } = await ask('topics', {}, 'HEAD')
      expect([status, body.length]).toEqual([200, 0])
      expect(headers).toMatchObject(promised())
      expect((await ask('nowhere', {}, 'HEAD')).status).toBe(404)
    })

    test.skipIf(base === '/').each(['', '?sort=heat', '?q=/news'])(
      'lead from the folder without its slash to the front page, with what was asked there: "%s"',
      async (query) => {
        const answer = await fetch(server.origin + base.slice(0, -1) + query, { redirect: 'manual' })
        expect(answer.status).toBe(301)
        expect(answer.headers.get('location')).toBe(base + query)
      },
    )
  })
})

test('rules are made for a known server and a built site alone', async () => {
  expect(await runThroughline('rules', '--dir', '/nowhere/at-all', '--for', 'apache')).toMatchObject({
    code: 2,
  })
  expect(await runThroughline('rules', '--dir', '/nowhere/at-all', '--for', 'nginx')).toMatchObject({
    code: 1,
  })
})

test('the workflow among the recipes is the one that a new folder gets', () => {
  expect(readFileSync(join(PACKAGE, 'docs/hosts/publish.yml'), 'utf8')).toBe(PUBLISH_WORKFLOW)
})
