import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowsedSite, browseSite } from '../support/browse-site.ts'
import { makeFile } from '../support/make-data-folder.ts'

/** Blue, with a face in the highest fifth of it, as of who stands before a camera. */
const PORTRAIT =
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="900"><rect width="600" height="900" fill="#00f"/><circle cx="300" cy="180" r="90" fill="#f00"/></svg>'
/** Black letters on nothing. */
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90"><rect x="70" y="35" width="20" height="20"/></svg>'

let paper: BrowsedSite
beforeAll(async () => {
  paper = await browseSite({
    'articles/portrait.md': makeFile({}, pictureOf('portrait', 600, 900)),
    'articles/logo.md': makeFile({}, pictureOf('logo', 160, 90)),
    'assets/portrait.svg': PORTRAIT,
    'assets/logo.svg': LOGO,
  })
})
afterAll(() => paper?.close())

function pictureOf(name: string, width: number, height: number): string {
  return `images:\n  - url: /assets/${name}.svg\n    width: ${width}\n    height: ${height}\n`
}

/** The lightness of red, green and blue at a place of what is seen, in parts of its width and height. */
async function colourAt(seen: Locator, x: number, y: number): Promise<number[]> {
  const png = `data:image/png;base64,${(await seen.screenshot()).toString('base64')}`
  const page = await paper.browser.newPage()
  const colour = await page.evaluate(
    async ([address, across, down]) => {
      const image = new Image()
      image.src = address
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      return [...(context?.getImageData(image.width * across, image.height * down, 1, 1).data ?? [])]
    },
    [png, x, y] as const,
  )
  await page.close()
  return colour.slice(0, 3)
}

test('of a tall picture what is near its top is seen', async () => {
  const page = await paper.browser.newPage()
  await page.goto(`${paper.origin}/article/portrait`)
  await page.waitForSelector('html[data-ready]')
  const picture = page.locator('main article img')
  await picture.evaluate((image: HTMLImageElement) => image.decode())
  const column = await Promise.all([0.01, 0.2, 0.4, 0.6].map((y) => colourAt(picture, 0.5, y)))
  // The head is there, and there is something above it.
  expect(column[0]).toEqual([0, 0, 255])
  expect(column).toContainEqual([255, 0, 0])
  await page.close()
})

test('a picture without a ground of its own has a light one in the dark, once it is there', async () => {
  const context = await paper.browser.newContext({ colorScheme: 'dark' })
  const page = await context.newPage()
  let send = () => {}
  const asked = new Promise<void>((resolve) => {
    send = resolve
  })
  await page.route('**/assets/logo.svg', async (route) => {
    await asked
    await route.continue()
  })
  await page.goto(`${paper.origin}/article/logo`, { waitUntil: 'commit' })
  await page.waitForSelector('html[data-ready]')
  const picture = page.locator('main article img')
  expect(Math.max(...(await colourAt(picture, 0.1, 0.1)))).toBeLessThan(60)
  send()
  await expect.poll(async () => Math.min(...(await colourAt(picture, 0.1, 0.1)))).toBeGreaterThan(200)
  await context.close()
})
