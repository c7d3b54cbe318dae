import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifySite } from '../../../src/publisher/files/verify-site.ts'
import { buildTestSite } from '../../support/build-test-site.ts'
import { makeFile, makeFolder } from '../../support/make-data-folder.ts'
import { startThroughline } from '../../support/run-throughline.ts'

const DAY = 86_400_000
const FIRST = Date.UTC(2026, 0, 1)
const LONG = 'long-'.repeat(50)

function file(number: number, title: string): string {
  return makeFile(
    {
      title: JSON.stringify(title),
      webUrl: `"https://www.paper.example/${number}"`,
      publishedDateTime: new Date(FIRST + number * DAY).toISOString(),
    },
    'provider: { name: The Paper, domain: paper.example }\ntopics: [Energy]\n',
  )
}

const WORDS = [
  'tide',
  'copper',
  'violin',
  'harbour',
  'wheat',
  'comet',
  'bridge',
  'lantern',
  'otter',
  'glacier',
]
/** Forty stories that have nothing to do with each other, one a day. */
const FILES = Object.fromEntries(
  Array.from({ length: 40 }, (_, number) => {
    const words = [WORDS[number % 10], WORDS[(number * 3 + 1) % 10], `subject${number}`, `matter${number}`]
    return [`articles/number-${number}.md`, file(number, words.join(' '))]
  }),
)

function pagesOf(site: string, folder: string): string[] {
  const path = join(site, folder)
  return existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.html')) : []
}

describe('the pages that a build writes', () => {
  const folders: string[] = []
  let data: string
  let site: string
  beforeAll(async () => {
    data = makeFolder({
      ...FILES,
      [`articles/${LONG}.md`]: file(41, 'a name that no file can have'),
      'topics/silence.yaml': 'name: Silence',
      'articles/evil.md': file(42, '</script><script>alert(1)</script>'),
    })
    site = await buildTestSite(data)
    folders.push(data, site)
  })
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  test('are all of them, but for ids that are too long for a file', async () => {
    expect(pagesOf(site, 'article')).toHaveLength(41)
    expect(pagesOf(site, 'article')).not.toContain(`${LONG}.html`)
    for (const path of [
      'index',
      'page/2',
      'topics',
      'topics/energy',
      'topics/energy/page/2',
      // `/topics` names it, though no article is on it.
      'topics/silence',
      'sources',
      'about',
    ])
      expect(existsSync(join(site, `${path}.html`)), path).toBe(true)
    expect(existsSync(join(site, 'source/paper.example.html'))).toBe(true)
    expect((await verifySite(site)).problems).toEqual([])
  })

  test('are called each by a name of its own', () => {
    const names = ['index', 'page/2', 'topics/energy', 'topics/energy/page/2'].map((path) => {
      const html = readFileSync(join(site, `${path}.html`), 'utf8')
      return /<title>(.*?)<\/title>/.exec(html)?.[1]
    })
    expect(names).toEqual(
      ['', 'Page 2 · ', 'Energy · ', 'Energy · Page 2 · '].map((name) => `${name}The Daily Test`),
    )
  })

  test('end no script with what an article says', () => {
    const html = readFileSync(join(site, 'article/evil.html'), 'utf8')
    expect(html).not.toContain('<script>alert')
    expect(html.match(/<\/script>/g)?.length).toBe(
      readFileSync(join(site, 'article/number-1.html'), 'utf8').match(/<\/script>/g)?.length,
    )
  })

  test('have no style that the policy bars, and no script but the shell’s', () => {
    const scripts = (html: string) => html.match(/<script(?![^>]*type=)[^>]*>[^<]*/g)
    const shell = scripts(readFileSync(join(site, 'shell.html'), 'utf8'))
    for (const path of ['index', 'topics', 'source/paper.example', 'article/number-3', 'story/number-3']) {
      const html = readFileSync(join(site, `${path}.html`), 'utf8')
      expect(html, path).not.toMatch(/<[^>]* style=/)
      expect(scripts(html), path).toEqual(shell)
    }
  })

  test('the front page holds its sheet, which the policy allows by what it says', () => {
    const html = readFileSync(join(site, 'index.html'), 'utf8')
    const [, sheet = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? []
    const hash = createHash('sha256').update(sheet).digest('base64')
    for (const page of ['index.html', 'topics.html', 'shell.html', '_headers'])
      expect(readFileSync(join(site, page), 'utf8'), page).toContain(`style-src 'self' 'sha256-${hash}'`)
    const fonts = [...sheet.matchAll(/url\(\/([^)]*)\)/g)].map(([, path = '']) => path)
    expect(fonts).toHaveLength(2)
    for (const font of fonts) expect(existsSync(join(site, font)), font).toBe(true)
  })

  test('have the styles of all that they show in the sheets that they name', () => {
    const lists = [
      'index.html',
      'topics.html',
      'topics/energy.html',
      'sources.html',
      'source/paper.example.html',
    ]
    const pages = [...lists, 'about.html', 'article/number-3.html', 'story/number-3.html', '404.html']
    const classesOf = (html: string) =>
      new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')))
    for (const path of pages) {
      const html = readFileSync(join(site, path), 'utf8')
      const sheets = [...html.matchAll(/<link rel="stylesheet"[^>]* href="\/([^"]*)"/g)]
      const held = html.match(/<style>.*?<\/style>/gs) ?? []
      const styles = [
        ...held,
        ...sheets.map(([, sheet = '']) => readFileSync(join(site, sheet), 'utf8')),
      ].join('\n')
      const missing = [...classesOf(html)].filter(
        (name) => name.startsWith('_') && !styles.includes(`.${name}`),
      )
      expect(missing, path).toEqual([])
      expect(held.length + sheets.length, path).toBeGreaterThan(0)
    }
  })

  test('carry their site’s path and version, and only the cards that they show', () => {
    const html = readFileSync(join(site, 'page/2.html'), 'utf8')
    expect(html).toMatch(/name="throughline-version" content="[0-9a-f]{16}"/)
    expect(html).not.toContain('"id":"number-39"')
  })

  test('are the newest articles with their stories, where a number is asked for', async () => {
    const some = await buildTestSite(data, { prerender: 5 })
    folders.push(some)
    // The fifth has a name that no file can have.
    const names = ['evil.html', 'number-37.html', 'number-38.html', 'number-39.html']
    expect(pagesOf(some, 'article').sort()).toEqual(names)
    expect(pagesOf(some, 'story')).toHaveLength(4)
    expect(existsSync(join(some, 'topics/energy.html'))).toBe(true)
    expect(pagesOf(some, 'page')).toEqual([])
  })

  test('are so many of each feed that all with pages are found without a script', async () => {
    const some = await buildTestSite(data, { prerender: 35 })
    folders.push(some)
    const feeds = ['index', 'page/2', 'topics/energy', 'topics/energy/page/2', 'source/paper.example/page/2']
    for (const path of feeds) expect(existsSync(join(some, `${path}.html`)), path).toBe(true)
    const linked = ['index', 'page/2'].flatMap((path) => {
      const html = readFileSync(join(some, `${path}.html`), 'utf8')
      return [...html.matchAll(/href="\/article\/([^"/]+)"/g)].map(([, id = '']) => `${id}.html`)
    })
    expect(pagesOf(some, 'article').filter((name) => !linked.includes(name))).toEqual([])
  })

  test('are none where none are asked for, and those in place go', async () => {
    const before = await buildTestSite(data)
    folders.push(before)
    await buildTestSite(data, { outDir: before, prerender: 'none' })
    expect(existsSync(join(before, 'article'))).toBe(false)
    expect(readFileSync(join(before, 'index.html'), 'utf8')).toContain('<div id="root"></div>')
    expect((await verifySite(before)).problems).toEqual([])
  })

  test('stay as they are where nothing changed', async () => {
    const again = await buildTestSite(data)
    folders.push(again)
    for (const path of ['index', 'article/number-3', 'topics'])
      expect(readFileSync(join(again, `${path}.html`), 'utf8')).toBe(
        readFileSync(join(site, `${path}.html`), 'utf8'),
      )
  })
})

test('a site in a language that the reader speaks is printed in it, heads too; in any other, in English', async () => {
  const data = makeFolder({ 'articles/a.md': file(1, 'Ein Titel') })
  const german = await buildTestSite(data, { language: 'de-AT' })
  const french = await buildTestSite(data, { language: 'fr' })
  const [front, topics] = ['index.html', 'topics.html'].map((name) =>
    readFileSync(join(german, name), 'utf8'),
  )
  expect(front).toMatch(/<html [^>]*lang="de-AT"/)
  expect(front).toContain('Zum Inhalt springen')
  expect(topics).toContain('<title>Themen · ')
  const other = readFileSync(join(french, 'index.html'), 'utf8')
  expect(other).toMatch(/<html [^>]*lang="en"/)
  expect(other).toContain('Skip to content')
  expect(other).toContain('<bdi lang="fr">Ein Titel</bdi>')
  for (const folder of [data, german, french]) rmSync(folder, { recursive: true })
})

test('pages are printed without the storage that Node has from 25 on, and warns of', async () => {
  const folder = makeFolder({
    'articles/number-1.md': file(1, 'Tide power joins the grid'),
    'storage.mjs': `Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => process.emitWarning('somebody asks for storage'),
    })`,
  })
  try {
    const storage = pathToFileURL(join(folder, 'storage.mjs')).href
    const args = ['build', '--quiet', '--data', folder, '--out', join(folder, 'site')]
    const child = startThroughline(args, { NODE_OPTIONS: `--import=${storage}` })
    const closed = once(child, 'close')
    expect(child.stderr && (await text(child.stderr))).toBe('')
    expect(await closed).toEqual([0, null])
    expect(pagesOf(join(folder, 'site'), 'article')).toEqual(['number-1.html'])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
