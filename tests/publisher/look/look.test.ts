import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifySite } from '../../../src/publisher/files/verify-site.ts'
import type { Look } from '../../../src/publisher/look/make-look-parts.ts'
import { makeLookSheet } from '../../../src/publisher/look/make-look-sheet.ts'
import { contrastOf } from '../../../src/publisher/look/mix-colours.ts'
import { buildTestSite } from '../../support/build-test-site.ts'
import { makeFile, makeFolder, NOW } from '../../support/make-data-folder.ts'
import { serveFolder } from '../../support/serve-folder.ts'

const SETTINGS = {
  description: 'Tides & "power" on the <west> coast.',
  language: 'ar',
  links: [{ label: 'Imprint', address: 'https://corran.example/imprint' }],
}
const COUNTING = {
  script: 'https://count.example/js/a.js?x=1&y=2',
  data: { domain: 'corran.example' },
  connect: ['https://in.count.example'],
}
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60"/>'

let data: string
let site: string

beforeAll(async () => {
  data = makeFolder({ 'articles/a.md': makeFile(), 'logo.svg': LOGO })
  const look: Look = { accent: '#ffd400', font: 'sans', logo: join(data, 'logo.svg') }
  site = await buildTestSite(data, { base: '/news/', ...SETTINGS, look, counting: COUNTING })
})

afterAll(() => {
  for (const folder of [data, site]) rmSync(folder, { recursive: true, force: true })
})

function read(path: string): string {
  return readFileSync(join(site, path), 'utf8')
}

/** A built site that says nothing of its own. */
async function plainSite<T>(look: (site: string) => T): Promise<T> {
  const plain = await buildTestSite(data)
  const seen = look(plain)
  rmSync(plain, { recursive: true })
  return seen
}

describe('a page of a site with a look of its own', () => {
  test('has its language and the way that is written, and its description, as text', () => {
    expect(read('index.html')).toMatch(/<html [^>]*lang="ar" dir="rtl">/)
    expect(read('index.html')).toContain(
      'name="description" content="Tides &amp; &quot;power&quot; on the &lt;west&gt; coast."',
    )
    expect(JSON.parse(read('manifest.webmanifest'))).toMatchObject({
      description: SETTINGS.description,
      lang: 'ar',
    })
  })

  test('takes colours and type from a sheet of the site, named by its content, that the worker keeps', () => {
    const [, path = ''] =
      /rel="stylesheet" href="\/news\/(app\/look-[0-9a-f]+\.css)"/.exec(read('index.html')) ?? []
    expect(read(path)).toMatch(/^:root \{\n {2}--thread: light-dark\(#\w{6}, #ffd400\);/)
    expect(read(path)).toContain('--serif: system-ui')
    expect(read('sw.js')).toContain(path)
    expect(read('index.html')).not.toMatch(/<link[^>]*data-face/)
  })

  test('holds nothing that its policy bars', () => {
    expect(read('index.html')).not.toMatch(/\sstyle=/)
  })

  test('loads the script that counts visits, and may do so and tell its hosts, and no others', async () => {
    expect(read('index.html')).toContain(
      '<script defer src="https://count.example/js/a.js?x=1&amp;y=2" data-domain="corran.example"></script>',
    )
    const { origin, close } = await serveFolder(site)
    const policy = (await fetch(`${origin}/news/`)).headers.get('content-security-policy') ?? ''
    await close()
    expect(policy).toMatch(/script-src 'self'(?: 'sha256-[^']+')+ https:\/\/count\.example\/js\/a\.js;/)
    expect(policy).toContain("connect-src 'self' https://count.example https://in.count.example;")
    expect(read('_headers')).toContain(policy)
  })

  test('has a logo with its size, and says so where readers find it', () => {
    const { logo } = JSON.parse(read('index/manifest.json'))
    expect(logo).toEqual({
      path: expect.stringMatching(/^app\/logo-[0-9a-f]+\.svg$/),
      width: 300,
      height: 60,
      hasTitle: false,
    })
    expect(read(logo.path)).toBe(LOGO)
  })

  test('has feeds that say what the site is, and in which language', () => {
    expect(JSON.parse(read('feed.json'))).toMatchObject({ description: SETTINGS.description, language: 'ar' })
    expect(read('feed.xml')).toContain('<language>ar</language>')
  })

  test('is whole when all that is published is read', async () => {
    expect((await verifySite(site)).problems).toEqual([])
  })
})

test('a site that says nothing of its own has no such sheet, and the usual policy', async () => {
  const page = await plainSite((plain) => readFileSync(join(plain, 'index.html'), 'utf8'))
  expect(page).not.toContain('look-')
  expect(page).toContain("connect-src 'self';")
  expect(page).toMatch(/<html [^>]*lang="en">/)
})

test('when a site was built is said beside its index, which is the same whenever that is', async () => {
  expect(JSON.parse(read('built.json'))).toEqual({ built: new Date(NOW).toISOString() })
  const manifest = (path: string) => readFileSync(join(path, 'index/manifest.json'), 'utf8')
  const before = await plainSite(manifest)
  const later = await buildTestSite(data, { now: NOW + 60_000 })
  expect(manifest(later)).toBe(before)
  expect(readFileSync(join(later, 'built.json'), 'utf8')).not.toBe(read('built.json'))
  rmSync(later, { recursive: true })
})

test('the manifest stays below 4 KB compressed with all that a config may hold', async () => {
  const words = (length: number, seed: number) =>
    Array.from({ length }, (_, at) => String.fromCharCode(97 + ((at * at * 7 + at * seed) % 26))).join('')
  const full = await buildTestSite(data, {
    title: words(120, 3),
    description: words(300, 5),
    contact: `https://a.example/${words(280, 7)}`,
    links: Array.from({ length: 10 }, (_, at) => ({
      label: words(40, at),
      address: `https://a.example/${words(280, at + 11)}`,
    })),
  })
  expect(gzipSync(readFileSync(join(full, 'index/manifest.json'))).length).toBeLessThan(4096)
  rmSync(full, { recursive: true })
})

test.each(['#ffd400', '#000000', '#ffffff', '#a4243b', '#12151a'])(
  'text in %s is legible on the paper of day and night',
  (accent) => {
    const sheet = makeLookSheet({ accent }) ?? ''
    const [, light = '', dark = ''] = /--thread: light-dark\((#\w{6}), (#\w{6})\)/.exec(sheet) ?? []
    expect(contrastOf(light, '#fafafb')).toBeGreaterThanOrEqual(4.5)
    expect(contrastOf(dark, '#1b1e24')).toBeGreaterThanOrEqual(4.5)
  },
)

describe('a logo', () => {
  const png = Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    Buffer.from('000000400000002008060000', 'hex'),
  ])

  test('of PNG says its size in its header', async () => {
    const folder = makeFolder({ 'logo.png': png })
    const built = await buildTestSite(data, { look: { logo: join(folder, 'logo.png'), logoHasTitle: true } })
    const { logo } = JSON.parse(readFileSync(join(built, 'index/manifest.json'), 'utf8'))
    expect(logo).toMatchObject({ width: 64, height: 32, hasTitle: true })
    for (const made of [folder, built]) rmSync(made, { recursive: true })
  })

  test.each([
    { name: 'of another kind', content: 'GIF89a', says: 'not an SVG or PNG picture' },
    { name: 'without a size', content: '<svg xmlns="http://www.w3.org/2000/svg"/>', says: 'how large it is' },
    {
      name: 'as large as its surroundings',
      content: '<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%"/>',
      says: 'how large it is',
    },
    {
      name: 'of two units',
      content: '<svg xmlns="http://www.w3.org/2000/svg" width="12em" height="40px"/>',
      says: 'how large it is',
    },
    { name: 'that is too large', content: LOGO + ' '.repeat(100_000), says: 'bytes' },
  ])('$name stops the build before anything is written', async ({ content, says }) => {
    const folder = makeFolder({ logo: content })
    const outDir = join(folder, 'site')
    await expect(buildTestSite(data, { outDir, look: { logo: join(folder, 'logo') } })).rejects.toThrow(says)
    expect(existsSync(join(outDir, 'index.html'))).toBe(false)
    rmSync(folder, { recursive: true })
  })
})
