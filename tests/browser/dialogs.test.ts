import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, type SampleBrowser } from '../support/launch-browser.ts'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** What lies over a page, with the presses that open it. */
const DIALOGS = [
  { name: 'Filters', presses: ['Filters'] },
  { name: 'Why is this here?', presses: ['More', 'Why is this here?'] },
]

let sample: SampleBrowser
beforeAll(async () => {
  sample = await launchBrowser()
})
afterAll(() => sample?.browser.close())

/** A phone on the front page, to which a link has led from another page of the site. */
async function onFrontPage(use: (page: Page) => Promise<void>, prepare?: () => void): Promise<void> {
  const context = await sample.browser.newContext(PHONE)
  try {
    const page = await context.newPage()
    if (prepare) await page.addInitScript(prepare)
    await page.goto(`${sample.origin}/topics`)
    await ready(page)
    await page.getByRole('link', { name: 'All stories' }).tap()
    await page.waitForURL(`${sample.origin}/`)
    await ready(page)
    await use(page)
  } finally {
    await context.close()
  }
}

async function ready(page: Page): Promise<void> {
  await page.waitForSelector('html[data-ready]')
}

async function openDialog(page: Page, { name, presses }: (typeof DIALOGS)[number]): Promise<void> {
  for (const press of presses) await page.getByRole('button', { name: press }).first().tap()
  await page.getByRole('dialog', { name }).waitFor()
}

/** As the browser's own button does; a step that is held back is no navigation to wait for. */
async function goBack(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { currentIndex, entries } = await session.send('Page.getNavigationHistory')
  const entryId = entries[currentIndex - 1]?.id
  if (entryId === undefined) throw new Error('There is nothing to go back to.')
  await session.send('Page.navigateToHistoryEntry', { entryId })
  await session.detach()
}

function pathOf(page: Page): string {
  return new URL(page.url()).pathname
}

/** As Safari is: it knows no `closedby`. */
function forgetClosedBy(): void {
  Reflect.deleteProperty(HTMLDialogElement.prototype, 'closedBy')
  const setAttribute = Element.prototype.setAttribute
  Element.prototype.setAttribute = function (name, value) {
    if (name !== 'closedby') setAttribute.call(this, name, value)
  }
}

describe.each([
  ['a browser that closes dialogs so by itself', undefined],
  ['one that does not', forgetClosedBy],
])('a press outside, in %s,', (_, prepare) => {
  test.each([...DIALOGS, { name: 'About', presses: ['More'] }])('closes $name', (dialog) =>
    onFrontPage(async (page) => {
      await openDialog(page, dialog)
      const shown = page.getByRole('dialog', { name: dialog.name })
      await page.touchscreen.tap(195, ((await shown.boundingBox())?.y ?? 0) + 4)
      expect(await shown.count()).toBe(1)
      await page.touchscreen.tap(195, 10)
      await shown.waitFor({ state: 'detached' })
      expect(pathOf(page)).toBe('/')
    }, prepare),
  )
})

test('filters have the sheet to themselves on a phone whose letters are twice as large', async () => {
  // To a style sheet in letters, a screen of half the size.
  const page = await sample.browser.newPage({ viewport: { width: 195, height: 422 } })
  try {
    await page.goto(sample.origin)
    await ready(page)
    await page.getByRole('button', { name: 'Filters' }).click()
    const sheet = page.getByRole('dialog', { name: 'Filters' })
    const last = sheet.getByRole('checkbox').last()
    await last.waitFor()
    const show = sheet.getByRole('button', { name: 'Show', exact: true })
    const [choice, button] = await Promise.all([last.boundingBox(), show.boundingBox()])
    expect(button?.y).toBeGreaterThan(choice?.y ?? Number.NaN)
    await show.click()
    await sheet.waitFor({ state: 'detached' })
  } finally {
    await page.close()
  }
})

describe.each(DIALOGS)('going back from “$name”', (dialog) => {
  test('closes it, and leaves the page with the next step alone', () =>
    onFrontPage(async (page) => {
      await openDialog(page, dialog)
      await goBack(page)
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.waitForTimeout(200)
      expect(pathOf(page)).toBe('/')
      expect(await page.getByRole('article').count()).toBeGreaterThan(0)
      await goBack(page)
      await page.waitForURL('**/topics')
      expect(await page.getByRole('dialog').count()).toBe(0)
    }))

  test('takes it along with its page where the browser holds no step back', () =>
    onFrontPage(
      async (page) => {
        await openDialog(page, dialog)
        await goBack(page)
        await page.waitForURL('**/topics')
        await ready(page)
        await page.getByRole('dialog').waitFor({ state: 'detached' })
      },
      () => Object.defineProperty(window, 'navigation', { value: undefined }),
    ))
})

test.each([1000, 720, 480])(
  'the menu of an item is whole on a screen of %i pixels, wherever the item is',
  (height) =>
    onLowScreen(height, async (page) => {
      for (const item of (await page.getByRole('article').all()).slice(0, 6)) {
        const more = item.getByRole('button', { name: 'More' })
        await more.click()
        const [box, opener] = [await page.getByRole('dialog').boundingBox(), await more.boundingBox()]
        if (!box || !opener) throw new Error('The menu has no place.')
        expect(box.y).toBeGreaterThanOrEqual(0)
        expect(box.y + box.height).toBeLessThanOrEqual(height)
        const isUnderPointer =
          box.x < opener.x + opener.width &&
          box.x + box.width > opener.x &&
          box.y < opener.y + opener.height &&
          box.y + box.height > opener.y
        expect(isUnderPointer).toBe(false)
        await page.keyboard.press('Escape')
      }
    }),
)

test('the menu of an item that was scrolled away opens on the screen', () =>
  onLowScreen(600, async (page) => {
    await page
      .getByRole('button', { name: /^More about/ })
      .nth(6)
      .focus()
    for (const place of [0, 4000]) {
      await page.evaluate((top) => scrollTo(0, top), place)
      await page.keyboard.press('Enter')
      const box = await page.getByRole('dialog').boundingBox()
      expect(box?.y).toBeGreaterThanOrEqual(0)
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(600)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
  }))

async function onLowScreen(height: number, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await sample.browser.newContext({ viewport: { width: 1280, height } })
  try {
    const page = await context.newPage()
    await page.goto(sample.origin)
    await ready(page)
    await use(page)
  } finally {
    await context.close()
  }
}
