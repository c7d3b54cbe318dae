import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { importFeeds, item, lendFolder, rss } from '../../support/import-feeds.ts'
import { type RudeServer, serveRudely } from '../../support/rude-server.ts'

const FEED = rss([item('one'), item('two')])
/** Made before any request, for it takes longer than a client waits. */
const BOMB = gzipSync(Buffer.alloc(50_000_000, 32))
let server: RudeServer

async function serve(paths: Parameters<typeof serveRudely>[0]): Promise<string> {
  server = await serveRudely(paths)
  return server.origin
}

afterEach(() => server.close())

describe('a server that misbehaves', () => {
  test.each<[string, Parameters<typeof serveRudely>[0][string], RegExp]>([
    ['never answers', () => {}, /nothing came for 1 s/],
    ['stops in the middle', (_, response) => response.write('<rss>'), /nothing came for 1 s/],
    [
      'drips without an end',
      (_, response) => {
        const drip = setInterval(() => response.write(' '), 50)
        response.once('close', () => clearInterval(drip))
      },
      /not there after 3 s/,
    ],
    [
      'sends without an end',
      (_, response) => {
        const more = () => {
          while (!response.destroyed && response.write('x'.repeat(50_000))) {}
        }
        response.on('drain', more)
        more()
      },
      /larger than/,
    ],
    [
      'packs much into little',
      (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(BOMB),
      /larger than/,
    ],
    [
      'says that it packed what it did not',
      (_, response) => response.writeHead(200, { 'content-encoding': 'br' }).end(FEED),
      /cannot be unpacked/,
    ],
    [
      'packs in an unknown way',
      (_, response) => response.writeHead(200, { 'content-encoding': 'zip' }).end(FEED),
      /packed in a way/,
    ],
    [
      'breaks off before the length that it named',
      (_, response) => {
        response.writeHead(200, { 'content-length': 5000 }).write(FEED)
        setTimeout(() => response.destroy(), 50)
      },
      /broke off/,
    ],
    ['does not speak HTTP', (request) => request.socket.end('hello\r\n\r\n'), /does not speak HTTP/],
    [
      'redirects in a circle',
      (_, response) => response.writeHead(302, { location: '/feed' }).end(),
      /redirects more than 5 times/,
    ],
    [
      'redirects to a file',
      (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      /not a web address/,
    ],
    ['bars it', (_, response) => response.writeHead(403).end(), /not be read \(403\)/],
    ['has lost it', (_, response) => response.writeHead(404).end(FEED), /not there \(404\)/],
    ['has given it up', (_, response) => response.writeHead(410).end(), /gone for good/],
    ['wants a password', (_, response) => response.writeHead(401).end(), /password \(401\)/],
    ['fails', (_, response) => response.writeHead(500).end(), /failed \(500\)/],
    [
      'has nothing new though it never said anything',
      (_, response) => response.writeHead(304).end(),
      /nothing of it was known/,
    ],
    ['sends nothing', '', /empty/],
    ['sends a truncated feed', FEED.slice(0, -20), /breaks off before its end/],
    ['sends truncated JSON', '{"version": "https://jsonfeed.org/version/1.1", "items": [', /not whole JSON/],
    ['sends a page', '<!doctype html><html><title>x</title></html>', /a web page, not a feed/],
    [
      'sends a page that names its feed',
      '<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head></html>',
      /names http:\/\/[\w.:]+\/feed\.xml as one/,
    ],
    ['sends something else', '<svg></svg>', /neither RSS/],
    ['sends bytes', (_, response) => response.end(Buffer.from([0, 1, 2, 255, 254])), /neither RSS/],
  ])('that %s is one line, and the others go on', async (_, handler, reason) => {
    const origin = await serve({ '/feed': handler, '/fine': FEED })
    const { reports, files } = await importFeeds([`${origin}/feed`, `${origin}/fine`])
    expect(reports.map(({ source }) => source)).toEqual([`${origin}/feed`, `${origin}/fine`])
    expect(reports[0]?.failed).toMatch(reason)
    expect(reports[1]?.failed).toBeUndefined()
    expect(files).toHaveLength(2)
  })

  test('that nobody started, or whose host is unknown, is told apart', async () => {
    const origin = await serve({})
    await server.close()
    const unknown = ['http://unknown.example/', 'http://nobody.example/', 'http://now.example/']
    const { reports } = await importFeeds([`${origin}/feed`, ...unknown], {
      rules: {
        resolve: async (host) => {
          if (host === 'unknown.example') return []
          // As the system says it of a name that is not there, or where nobody can be asked.
          const code = host === 'nobody.example' ? 'ENOTFOUND' : 'EAI_AGAIN'
          throw Object.assign(new Error(code), { code })
        },
      },
    })
    expect(reports.map(({ failed }) => failed)).toEqual([
      'nothing answers there',
      ...unknown.map(() => 'its host is not known'),
    ])
  })

  test.each([
    ['text/html', 'a wrong type'],
    ['application/octet-stream; charset=nonsense', 'an encoding that nobody knows'],
    ['text/xml; charset=utf-16', 'an encoding that it is not'],
  ])('with %s, %s, is believed no more than the document itself', async (type) => {
    const origin = await serve({
      '/feed': (_, response) => response.writeHead(200, { 'content-type': type }).end(FEED),
    })
    expect((await importFeeds([`${origin}/feed`])).files).toHaveLength(2)
  })

  test.each(['iso-8859-1', 'windows-1252', 'us-ascii'])(
    'that says %s of all that it sends does not spoil what is in UTF-8',
    async (charset) => {
      const feed = rss([item('one').replace('Story one', 'Größe: 漢字')])
      const origin = await serve({
        '/feed': (_, response) =>
          response.writeHead(200, { 'content-type': `text/xml; charset=${charset}` }).end(feed),
      })
      const { articles } = await importFeeds([`${origin}/feed`])
      expect(articles.map(({ article }) => article.title)).toEqual(['Größe: 漢字'])
    },
  )

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('that packs with %s is read', async (encoding, pack) => {
    const origin = await serve({
      '/feed': (_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(pack(FEED)),
    })
    expect((await importFeeds([`${origin}/feed`])).files).toHaveLength(2)
  })
})

describe('politeness', () => {
  test('asks whether anything changed, as long as the folder holds what the feed said', async () => {
    const origin = await serve({
      '/feed': (request, response) => {
        const known = request.headers['if-none-match'] === '"v1"'
        if (known) response.writeHead(304).end()
        else
          response
            .writeHead(200, { etag: '"v1"', 'last-modified': 'Mon, 23 Nov 2026 12:00:00 GMT' })
            .end(FEED)
      },
    })
    const source = `${origin}/feed`
    const { dataDir, files } = await importFeeds([source])
    const again = await importFeeds([source], { dataDir })
    expect(again.reports).toEqual([{ source, written: [], known: 0, unusable: 0, unchanged: true }])
    expect(again.files).toEqual(files)
    expect(server.requests[1]?.headers).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': 'Mon, 23 Nov 2026 12:00:00 GMT',
      'user-agent': 'Throughline/test',
    })
    const state = readFileSync(join(dataDir, '.throughline-import.json'), 'utf8')
    const emptied = lendFolder({ '.throughline-import.json': state })
    expect((await importFeeds([source], { dataDir: emptied })).files).toHaveLength(2)
  })

  test('starts over where what it remembered is damaged', async () => {
    const origin = await serve({ '/feed': FEED })
    const dataDir = lendFolder({ '.throughline-import.json': '{"feeds": 3' })
    expect((await importFeeds([`${origin}/feed`], { dataDir })).files).toHaveLength(2)
  })

  test.each([
    [429, '120', '2026-11-24T10:02:00Z'],
    [503, 'Tue, 24 Nov 2026 11:00:00 GMT', '2026-11-24T11:00:00Z'],
    [429, '99999999', '2026-11-25T10:00:00Z'],
  ])(
    'leaves a host alone that answers %i for %s, with all its feeds, until %s',
    async (status, after, until) => {
      const origin = await serve({
        '/a': (_, response) => response.writeHead(status, { 'retry-after': after }).end(),
        '/b': FEED,
      })
      const sources = [`${origin}/a`, `${origin}/b`]
      const { dataDir, reports } = await importFeeds(sources)
      expect(reports.map(({ failed }) => failed)).toEqual([
        expect.stringContaining(`until ${until}`),
        expect.stringContaining(`until ${until}`),
      ])
      await importFeeds(sources, { dataDir, now: Date.parse(until) - 1 })
      expect(server.requests).toHaveLength(1)
      await importFeeds([`${origin}/b`], { dataDir, now: Date.parse(until) })
      expect(server.requests).toHaveLength(2)
    },
  )

  test('says of a host that is busy for an unknown time that it is', async () => {
    const origin = await serve({ '/a': (_, response) => response.writeHead(503).end() })
    const { reports } = await importFeeds([`${origin}/a`])
    expect(reports[0]?.failed).toBe('it is out of service (503); try again later')
  })

  test('asks one host for one thing at a time, also where feeds elsewhere redirect to it', async () => {
    const slow = (_: unknown, response: { end: (text: string) => void }) =>
      void setTimeout(() => response.end(FEED), 30)
    const origin = await serve({ '/a': slow, '/b': slow, '/c': slow })
    const others = await Promise.all(
      ['/a', '/b', '/c'].map((path) =>
        serveRudely({ '/': (_, response) => response.writeHead(301, { location: origin + path }).end() }),
      ),
    )
    const sources = [...others.map((other) => `${other.origin}/`), `${origin}/a`, `${origin}/b`]
    const { reports } = await importFeeds(sources)
    await Promise.all(others.map((other) => other.close()))
    expect(reports.every(({ failed }) => failed === undefined)).toBe(true)
    expect(server.requests).toHaveLength(5)
    expect(server.mostAtOnce()).toBe(1)
  })
})

describe('private addresses', () => {
  const resolve = async (host: string) => [host.startsWith('inside') ? '127.0.0.9' : '127.0.0.1']
  const isAllowed = (address: string) => address === '127.0.0.1'

  test('are refused after a redirect as well', async () => {
    await serve({
      '/feed': (_, response) =>
        response.writeHead(302, { location: `http://inside.example:${server.port}/fine` }).end(),
      '/fine': FEED,
    })
    const source = `http://outside.example:${server.port}/feed`
    const { reports } = await importFeeds([source], { rules: { resolve, isAllowed } })
    expect(reports[0]?.failed).toMatch(/private address/)
    expect(server.requests).toHaveLength(1)
  })

  test('are not reached by a name whose answer changes: what was looked at is what is asked', async () => {
    await serve({ '/feed': FEED })
    let asked = 0
    const changing = async () => [asked++ === 0 ? '127.0.0.1' : '127.0.0.9']
    const { reports } = await importFeeds([`http://outside.example:${server.port}/feed`], {
      rules: { resolve: changing, isAllowed },
    })
    expect(reports[0]?.failed).toBeUndefined()
    expect(asked).toBe(1)
    expect(server.requests[0]?.headers.host).toBe(`outside.example:${server.port}`)
  })

  test('among public ones of the same name are left out', async () => {
    await serve({ '/feed': FEED })
    const { reports } = await importFeeds([`http://outside.example:${server.port}/feed`], {
      rules: { resolve: async () => ['127.0.0.9', '127.0.0.1'], isAllowed },
    })
    expect(reports[0]?.failed).toBeUndefined()
  })

  test('are not asked for a name that is never found', async () => {
    await serve({})
    const { reports } = await importFeeds(['http://outside.example/feed'], {
      rules: { resolve: () => new Promise(() => {}), isAllowed },
    })
    expect(reports[0]?.failed).toBe('its host was not found within 1 s')
  })
})
