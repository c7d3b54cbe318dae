import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { buildTestSite } from '../../support/build-test-site.ts'
import { makeFile, makeFolder } from '../../support/make-data-folder.ts'
import { NEWSPAPER } from '../../support/test-newspaper.ts'

/** Pages that are made on the reader's device, each with what is above its content in any case. */
const FRAMES = [
  ['search', 'Search'],
  ['saved', 'Saved'],
  ['history', 'History'],
  ['following', 'Following'],
  ['settings', 'Settings'],
  ['trends', 'How the news moved'],
  ['catch-up', null],
  ['shell', null],
] as const

function textOf(site: string, name: string): string {
  return readFileSync(join(site, `${name}.html`), 'utf8')
}

function read(site: string, name: string) {
  const { document } = new JSDOM(textOf(site, name)).window
  const links = (selector: string) =>
    [...document.querySelectorAll(`${selector} a`)].map((link) => link.getAttribute('href'))
  const main = document.querySelector('main')
  return {
    title: document.title,
    way: document.querySelector('#root a')?.getAttribute('href'),
    banner: links('header'),
    topics: links('nav[aria-label="Topics"]'),
    box: document.querySelectorAll('header input[type="search"][aria-label="Search"]').length,
    mains: document.querySelectorAll('main').length,
    busy: main?.getAttribute('aria-busy'),
    heading: main?.querySelector('h1')?.textContent ?? null,
    dates: document.querySelectorAll('time').length,
    excuse: document.querySelector('noscript')?.textContent?.replace(/\s+/g, ' ').trim(),
  }
}

test.each(['all', 0] as const)(
  'with pages printed: %s, those made on the device have a frame before any script',
  async (prerender) => {
    const site = await buildTestSite(makeFolder(NEWSPAPER), { base: '/daily/', prerender })
    for (const [name, heading] of FRAMES) {
      const page = read(site, name)
      expect(page, name).toMatchObject({ heading, busy: 'true', mains: 1, box: 1, way: '#main', dates: 0 })
      expect(page.banner, name).toEqual(['/daily/', '/daily/saved', '/daily/following', '/daily/settings'])
      expect(page.topics, name).toEqual(['/daily/', '/daily/topics/energy', '/daily/topics'])
      expect(page.excuse, name).toMatch(/^This page needs JavaScript/)
    }
  },
)

test('a page made on the device is called by its name, and the one for any address as the site is', async () => {
  const site = await buildTestSite(makeFolder(NEWSPAPER))
  expect(read(site, 'saved').title).toBe('Saved · The Daily Test')
  expect(read(site, 'catch-up').title).toBe('Catch up · The Daily Test')
  expect(read(site, 'shell').title).toBe('The Daily Test')
  expect(textOf(site, 'saved')).toContain('<meta name="robots" content="noindex, follow" />')
})

test('a frame is painted once it is there whole', async () => {
  const { document, Node } = new JSDOM(textOf(await buildTestSite(makeFolder(NEWSPAPER)), 'saved')).window
  const waits = document.querySelector('link[rel="expect"][blocking="render"]')?.getAttribute('href') ?? ''
  const last = document.querySelector(waits)
  const root = document.querySelector('#root')
  expect(last && root?.compareDocumentPosition(last)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
})

test('a frame has the sheets of its page and of no other, and a shell without a frame has the first alone', async () => {
  const sheetsOf = (site: string, name: string) =>
    [...textOf(site, name).matchAll(/data-of="([^"]*)"/g)].map(([, of]) => of)
  const site = await buildTestSite(makeFolder(NEWSPAPER))
  expect(sheetsOf(site, 'search')).toEqual(['search-page', 'beside'])
  expect(sheetsOf(site, 'following').sort()).toEqual(['kept', 'story'])
  const bare = await buildTestSite(makeFolder(NEWSPAPER), { prerender: 'none' })
  for (const name of ['index', 'search', 'shell']) expect(sheetsOf(bare, name), name).toEqual([])
})

test("a frame speaks the site's language", async () => {
  const site = await buildTestSite(makeFolder(NEWSPAPER), { language: 'de' })
  expect(read(site, 'search')).toMatchObject({ heading: 'Suche', title: 'Suche · The Daily Test' })
})

test('a new topic among the tabs is in every frame, and in what the worker keeps', async () => {
  const site = await buildTestSite(makeFolder(NEWSPAPER))
  const before = textOf(site, 'shell')
  const worker = readFileSync(join(site, 'sw.js'), 'utf8')
  const tides = (name: string) => makeFile({ title: `"${name}"` }, 'topics: [Tides]\n')
  const grown = { 'articles/ebb.md': tides('Ebb'), 'articles/flow.md': tides('Flow') }
  await buildTestSite(makeFolder({ ...NEWSPAPER, ...grown }), { outDir: site })
  expect(read(site, 'search').topics).toContain('/topics/tides')
  expect(textOf(site, 'shell')).not.toBe(before)
  expect(readFileSync(join(site, 'sw.js'), 'utf8')).not.toBe(worker)
})
