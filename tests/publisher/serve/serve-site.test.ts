import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { buildTestSite } from '../../support/build-test-site.ts'
import { makeFolder } from '../../support/make-data-folder.ts'
import { rawRequest } from '../../support/raw-request.ts'
import { type ServedSite, serveFolder } from '../../support/serve-folder.ts'
import { NEWSPAPER } from '../../support/test-newspaper.ts'

let site: string
let served: ServedSite

beforeAll(async () => {
  const outside = makeFolder({ 'secret.txt': 'secret' })
  site = await buildTestSite(makeFolder(NEWSPAPER))
  writeFileSync(join(site, 'index.html.123.tmp'), 'half a pa')
  mkdirSync(join(site, '.git'))
  writeFileSync(join(site, '.git/config'), 'secret')
  symlinkSync(join(outside, 'secret.txt'), join(site, 'app/link.txt'))
  symlinkSync(outside, join(site, 'app/linked'))
  served = await serveFolder(site)
})
afterAll(async () => {
  await served.close()
  rmSync(site, { recursive: true })
})

const get = (path: string, init?: RequestInit) => fetch(served.origin + path, { redirect: 'manual', ...init })

const rawGet = (path: string, headers: Record<string, string> = {}) =>
  rawRequest(served.origin, path, headers)

function fileIn(folder: string, pattern: RegExp): string {
  const name = readdirSync(join(site, folder)).find((each) => pattern.test(each))
  if (name === undefined) throw new Error(`Nothing in ${folder} is like ${pattern}.`)
  return name
}

describe('pages', () => {
  test('one whose id ends in .html is itself, and any other is found by its file as well', async () => {
    writeFileSync(join(site, 'article/first-light.html.html'), 'its twin')
    expect(await (await get('/article/first-light.html')).text()).toBe('its twin')
    rmSync(join(site, 'article/first-light.html.html'))
    const page = await (await get('/article/first-light')).text()
    expect(await (await get('/article/first-light.html')).text()).toBe(page)
  })

  test('one that the publisher put beside the site is found by its address, as at any host', async () => {
    mkdirSync(join(site, 'desk'))
    for (const name of ['imprint', 'desk/hours']) {
      writeFileSync(join(site, `${name}.html`), `<h1>${name}</h1>`)
      const response = await get(`/${name}`)
      expect([response.status, await response.text()]).toEqual([200, `<h1>${name}</h1>`])
    }
    for (const name of ['/shell', '/404', '/index', '/app/index'])
      expect((await get(name)).status, name).toBe(404)
  })

  test.each([
    ...['/', '/page/2', '/topics', '/topics/energy', '/topics/energy/page/2', '/source/paper.example'],
    ...['/sources', '/search?q=array', '/catch-up', '/saved', '/history', '/following', '/trends'],
    ...['/settings', '/about', '/article/first-light', '/story/second-look', '/?sort=quality'],
    `/article/${encodeURIComponent('öl 100%')}`,
  ])('%s is there', async (path) => {
    const response = await get(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await response.text()).toContain('<div id="root">')
  })

  test.each([
    ...['/nope', '/article/nope', '/article', '/article/first-light/more', '/article/first-light/page/2'],
    ...['/story/nope', '/topics/nope', '/topics/constructor', '/source/nope.example', '/page/0', '/page/x'],
    ...['/article/__proto__', '/index', '/app', '/about/page/2'],
  ])('%s is not, and the reader gets to explain it', async (path) => {
    const response = await get(path)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await response.text()).toContain('<div id="root">')
  })

  test.each(['/article/%E0%A4%A', '/%'])('%s, which no one can read, is none either', async (path) => {
    const { status, body } = await rawGet(path)
    expect(status).toBe(404)
    expect(body.toString()).toContain('<div id="root">')
  })

  test.each(['/app/nope.js', '/index/shards/0000000000000000.json', '/assets/nope.png'])(
    'a missing file such as %s does not come as a page',
    async (path) => {
      const response = await get(path)
      expect(response.status).toBe(404)
      expect(response.headers.get('content-type')).toContain('text/plain')
    },
  )

  test('have no slash at the end', async () => {
    const response = await get('/topics/energy/?sort=heat')
    expect(response.status).toBe(301)
    expect(response.headers.get('location')).toBe('/topics/energy?sort=heat')
    for (const slashes of ['//', '///'])
      expect((await rawGet(`${slashes}?sort=heat`)).headers.location, slashes).toBe('/?sort=heat')
    const odd = '/article/C%23%20or%20not%3F'
    expect((await get(`${odd}/?sort=heat`)).headers.get('location')).toBe(`${odd}?sort=heat`)
  })

  test.each([
    ['/page/1?sort=heat', '/?sort=heat'],
    ['/topics/energy/page/1', '/topics/energy'],
    ['/source/paper.example/page/1', '/source/paper.example'],
  ])('the first of a feed, %s, is the feed itself', async (first, feed) => {
    const response = await get(first)
    expect(response.status).toBe(301)
    expect(response.headers.get('location')).toBe(feed)
  })

  test.each([
    'http://paper.example',
    'http://paper.example/',
    'HTTPS://paper.example:8443/article/first-light',
  ])('come by a whole address such as %s, as proxies ask for it', async (address) => {
    expect((await rawGet(address)).status).toBe(200)
  })

  test('load their parts by addresses that work at any depth', async () => {
    const html = await (await get('/article/first-light')).text()
    const parts = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address)
    expect(parts.length).toBeGreaterThan(3)
    const own = parts.filter((address) => address.startsWith('/'))
    for (const address of own) expect((await get(address)).status, address).toBe(200)
  })

  test('answer HEAD like GET, without the page', async () => {
    const response = await get('/article/first-light', { method: 'HEAD' })
    expect(response.status).toBe(200)
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(500)
    expect((await get('/article/nope', { method: 'HEAD' })).status).toBe(404)
  })

  test('answer nothing but GET and HEAD', async () => {
    const response = await get('/', { method: 'POST', body: 'x' })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD')
  })
})

test.each([
  ['/feed.xml', 'application/rss+xml'],
  ['/atom.xml', 'application/atom+xml'],
  ['/feed.json', 'application/feed+json'],
  ['/topics/energy/feed.xml', 'application/rss+xml'],
  ['/topics/energy/atom.xml', 'application/atom+xml'],
  ['/topics/energy/feed.json', 'application/feed+json'],
])('the feed %s says that it is %s, and is asked about each time', async (path, type) => {
  const { status, headers } = await get(path)
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe(type)
  expect(headers.get('cache-control')).toBe('no-cache')
})

test('a topic without a feed answers for it with a true 404', async () => {
  expect((await get('/topics/none/feed.xml')).status).toBe(404)
})

describe('caching', () => {
  test('lets what is named by its content be kept for a year', async () => {
    for (const path of [
      `/app/${fileIn('app', /\.js$/)}`,
      `/index/shards/${fileIn('index/shards', /\.json$/)}`,
    ]) {
      expect((await get(path)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    }
  })

  test.each(['/', '/article/first-light', '/index/manifest.json', '/assets/array.svg', '/favicon.svg'])(
    'has %s asked about each time, and answers "not modified"',
    async (path) => {
      const first = await get(path)
      const etag = first.headers.get('etag') ?? ''
      expect(first.headers.get('cache-control')).toBe('no-cache')
      expect(etag).not.toBe('')
      const second = await rawGet(path, { 'If-None-Match': etag })
      expect(second.status).toBe(304)
      expect(second.body).toHaveLength(0)
    },
  )

  test('does not call a page that is not there "not modified"', async () => {
    const etag = (await get('/nope')).headers.get('etag') ?? ''
    expect((await rawGet('/nope', { 'If-None-Match': etag })).status).toBe(404)
  })
})

describe('compression', () => {
  test('packs text with brotli, or gzip where that is all a browser reads', async () => {
    const path = `/app/${fileIn('app', /^index-.*\.js$/)}`
    const packed = await rawGet(path, { 'Accept-Encoding': 'gzip, br' })
    expect(packed.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' })
    expect(brotliDecompressSync(packed.body).equals(readFileSync(join(site, path)))).toBe(true)
    const older = await rawGet(path, { 'Accept-Encoding': 'gzip' })
    expect(older.headers['content-encoding']).toBe('gzip')
    expect((await rawGet(path)).headers['content-encoding']).toBeUndefined()
  })

  test('sends scripts as a build has packed them, in fewer bytes than on the fly', async () => {
    const path = `/app/${fileIn('app', /^index-.*\.js$/)}`
    const packed = await rawGet(path, { 'Accept-Encoding': 'br' })
    expect(packed.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(packed.body.equals(readFileSync(join(site, `${path}.br`)))).toBe(true)
    const refused = await rawGet(path, { 'Accept-Encoding': 'gzip, br;q=0' })
    expect(refused.headers['content-encoding']).toBe('gzip')
  })

  test('sends the front page in the fewest bytes, and anew when a build has replaced it', async () => {
    const file = join(site, 'index.html')
    const before = readFileSync(file)
    const least = (html: Buffer) =>
      brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }).length
    const packed = () =>
      vi.waitFor(async () => {
        const answer = await rawGet('/', { 'Accept-Encoding': 'gzip, br' })
        expect(answer.body.length).toBeLessThan(least(readFileSync(file)))
        return answer
      }, 20_000)
    const first = await packed()
    expect(first.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'br',
      'cache-control': 'no-cache',
      vary: 'Accept-Encoding',
    })
    expect(first.headers['content-security-policy']).toContain("default-src 'none'")
    expect(brotliDecompressSync(first.body).equals(before)).toBe(true)
    const known = { 'Accept-Encoding': 'br', 'If-None-Match': first.headers.etag ?? '' }
    expect(await rawGet('/', known)).toMatchObject({ status: 304, body: Buffer.alloc(0) })
    expect((await rawGet('/', { 'Accept-Encoding': 'gzip' })).headers['content-encoding']).toBe('gzip')

    const after = Buffer.from(before.toString().replace('</title>', ', anew</title>'))
    writeFileSync(`${file}.1.tmp`, after)
    renameSync(`${file}.1.tmp`, file)
    const second = await rawGet('/', known)
    expect(second.status).toBe(200)
    expect(brotliDecompressSync(second.body).equals(after)).toBe(true)
    expect(brotliDecompressSync((await packed()).body).equals(after)).toBe(true)
    writeFileSync(file, before)
  })

  test('leaves parts of a file as they are', async () => {
    const path = `/app/${fileIn('app', /^index-.*\.js$/)}`
    const part = await rawGet(path, { 'Accept-Encoding': 'br', Range: 'bytes=0-1999' })
    expect(part.status).toBe(206)
    expect(part.headers['content-encoding']).toBeUndefined()
    expect(part.body.equals(readFileSync(join(site, path)).subarray(0, 2000))).toBe(true)
  })
})

describe('safety', () => {
  test.each(['/', '/nope', '/assets/array.svg', '/index/manifest.json', '/app/nope.js'])(
    'sends the security headers with %s',
    async (path) => {
      const { headers } = await get(path)
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'/)
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    },
  )

  test('lets no more scripts, hosts or styles in than needed', async () => {
    const policy = (await get('/')).headers.get('content-security-policy')
    expect(policy).not.toMatch(/unsafe|\*|upgrade-insecure/)
    expect(policy).toContain(
      "frame-src https://www.youtube-nocookie.com; base-uri 'none'; form-action 'self'",
    )
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types sw-url")
  })

  test.each([
    ...['/../../etc/passwd', '/..%2f..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/app/..%5c..%5cx'],
    ...['/%', '/%ff', '/%00', '/app/link.txt', '/app/linked/secret.txt', '/.git/config', '/.nojekyll'],
    ...['/_headers', '/index.html.123.tmp'],
  ])('gives nothing away at %s', async (path) => {
    const { status, body } = await rawGet(path)
    expect(status).toBe(404)
    expect(body.toString()).not.toMatch(/secret|root:|half a pa/)
  })

  test('is not sent to other hosts by two slashes', async () => {
    for (const path of ['//evil.example/', '/\\evil.example/']) {
      const { headers } = await rawGet(path)
      expect(headers.location ?? '/').not.toMatch(/^(?:[\\/]{2}|[a-z]+:)/)
    }
  })

  test('lives on when a reader goes away in the middle', async () => {
    const abort = new AbortController()
    const going = get(`/app/${fileIn('app', /^index-.*\.js$/)}`, { signal: abort.signal })
    await going.then(() => abort.abort())
    expect((await get('/')).status).toBe(200)
  })
})

test('a site that is built anew while it is served is served anew, with its own policy', async () => {
  const folder = await buildTestSite(makeFolder(NEWSPAPER))
  const { origin, close } = await serveFolder(folder)
  try {
    const page = readFileSync(join(folder, 'index.html'), 'utf8')
    writeFileSync(
      join(folder, 'index.html'),
      page.replace('</head>', '<script>document.title</script></head>'),
    )
    const response = await fetch(origin)
    expect(await response.text()).toContain('<script>document.title</script>')
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self' 'sha256-")
  } finally {
    await close()
    rmSync(folder, { recursive: true })
  }
})

test('a site whose folder is gone for a while is served with a true 404, and then as before', async () => {
  const folder = await buildTestSite(makeFolder(NEWSPAPER))
  const { origin, close } = await serveFolder(folder)
  const statuses = () =>
    Promise.all(['/article/first-light', '/search'].map(async (path) => (await fetch(origin + path)).status))
  try {
    renameSync(folder, `${folder}-aside`)
    expect(await statuses()).toEqual([404, 404])
    renameSync(`${folder}-aside`, folder)
    expect(await statuses()).toEqual([200, 200])
  } finally {
    await close()
    for (const place of [folder, `${folder}-aside`]) rmSync(place, { recursive: true, force: true })
  }
})

test('a site at a path is served at that path, and nowhere else', async () => {
  const folder = await buildTestSite(makeFolder(NEWSPAPER), { base: '/news/' })
  const { origin, close } = await serveFolder(folder)
  try {
    const html = await (await fetch(`${origin}/news/article/first-light`)).text()
    expect(html).toContain('<meta name="throughline-base" content="/news/" />')
    const [, script = ''] = /data-entry="([^"]+\.js)"/.exec(html) ?? []
    expect(script).toMatch(/^\/news\/app\//)
    expect((await fetch(origin + script)).headers.get('cache-control')).toContain('immutable')
    expect((await fetch(`${origin}/news/article/nope`)).status).toBe(404)
    expect((await fetch(`${origin}/article/first-light`)).status).toBe(404)
    const bare = await fetch(`${origin}/news?sort=heat`, { redirect: 'manual' })
    expect(bare.headers.get('location')).toBe('/news/?sort=heat')
  } finally {
    await close()
    rmSync(folder, { recursive: true })
  }
})
