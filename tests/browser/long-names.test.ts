import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestSite } from '../support/build-test-site.ts'
import { launchBrowser, type SampleBrowser } from '../support/launch-browser.ts'
import { makeFile, makeFolder } from '../support/make-data-folder.ts'
import { type ServedSite, serveFolder } from '../support/serve-folder.ts'

const OUTLET = 'Donaudampfschifffahrtsgesellschaftskapitänsnachrichten'
const TOPIC = 'Rindfleischetikettierungsüberwachungsaufgabenübertragung'
const BELOW = `${TOPIC}sgesetz`
const ARTICLES = 4

let sample: SampleBrowser
let site: ServedSite
const folders: string[] = []
beforeAll(async () => {
  sample = await launchBrowser()
  const articles = Array.from({ length: ARTICLES }, (_, at) => [
    `articles/${at}.md`,
    makeFile(
      {
        title: `"Kapitän ${at} meldet, wie Rindfleisch überwacht wird"`,
        webUrl: `https://outlet${at}.example/${at}`,
        publishedDateTime: `2026-11-${20 + at}T08:00:00Z`,
        provider: `{ name: ${OUTLET}${at}, domain: outlet${at}.example }`,
      },
      `topics: [${TOPIC}, ${BELOW}]\nrelated:\n  - webUrl: https://outlet0.example/0\n`,
    ),
  ])
  const below = `name: ${BELOW}\nparent: ${TOPIC}\n`
  // Without one that is on neither, no topic would tell anything apart, and none stand above headlines.
  const other = makeFile({
    title: '"Something else"',
    webUrl: 'https://z.example/',
    provider: '{ name: Z, domain: z.example }',
  })
  const data = makeFolder({
    ...Object.fromEntries(articles),
    'articles/other.md': other,
    'topics/below.yaml': below,
  })
  const built = await buildTestSite(data)
  folders.push(data, built)
  site = await serveFolder(built)
})
afterAll(async () => {
  await site?.close()
  await sample?.browser.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

test.each([
  ['a phone', 320, '16px'],
  ['a tablet with letters twice as large', 768, '32px'],
])('names of one long word stay within %s, on every page that says them', async (_, width, letters) => {
  const page = await sample.browser.newPage({ viewport: { width, height: 700 } })
  await page.goto(`${site.origin}/topics`)
  await page.waitForSelector('html[data-ready]')
  const topic = await page
    .locator('main')
    .getByRole('link', { name: TOPIC, exact: true })
    .getAttribute('href')
  const wide: string[] = []
  for (const path of [
    '/',
    '/?view=articles',
    '/topics',
    topic ?? '',
    '/sources',
    '/source/outlet1.example',
    '/article/1',
    '/story/0',
    '/search?q=kapit%C3%A4n&view=articles',
  ]) {
    await page.goto(site.origin + path)
    await page.waitForSelector('html[data-ready]')
    if (path !== '/topics') expect(await page.getByText(OUTLET).count(), path).toBeGreaterThan(0)
    const found = await page.evaluate((size) => {
      const root = document.documentElement
      root.style.fontSize = size
      return root.scrollWidth
    }, letters)
    if (found > width) wide.push(`${path} is ${found} px wide`)
  }
  expect(wide).toEqual([])
  await page.close()
})

test.each([390, 768])(
  'a topic’s line stays beside its name at %d px, however long that is',
  async (width) => {
    const page = await sample.browser.newPage({ viewport: { width, height: 844 } })
    await page.goto(`${site.origin}/topics`)
    await page.waitForSelector('html[data-ready]')
    const row = page.getByRole('listitem').filter({ hasText: TOPIC }).first()
    const name = await row.getByRole('link').first().boundingBox()
    const line = await row.locator('svg').first().boundingBox()
    if (!name || !line) throw new Error('There is no name, or no line.')
    expect(line.x).toBeGreaterThanOrEqual(name.x + name.width)
    expect(line.y).toBeLessThan(name.y + name.height)
    await page.close()
  },
)

test('a source’s name has the row of a phone to itself where letters are twice as large', async () => {
  const page = await sample.browser.newPage({ viewport: { width: 390, height: 844 } })
  await page.goto(`${site.origin}/sources`)
  await page.waitForSelector('html[data-ready]')
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '32px'))
  const name = await page.getByRole('link', { name: OUTLET }).first().boundingBox()
  const count = await page.locator('main').getByText('1 article', { exact: true }).first().boundingBox()
  if (!name || !count) throw new Error('There is no name, or no count.')
  expect(count.y).toBeGreaterThanOrEqual(name.y + name.height)
  expect(name.width).toBeGreaterThan(200)
  await page.close()
})
