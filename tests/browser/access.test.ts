import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFaults, axeFaultsInThemes } from '../support/axe-faults.ts'
import { launchBrowser, type SampleBrowser } from '../support/launch-browser.ts'
import { wordsRunTogether } from '../support/run-together.ts'
import { SAMPLE_ARTICLE, SAMPLE_PAGES, SAMPLE_STORY } from '../support/sample-pages.ts'

const PAGES = [
  ...SAMPLE_PAGES,
  '/?unread=1',
  '/?from=2026-11-22&to=2026-11-22',
  '/?q=there-is-no-such-word',
  '/there-is-no-such-page',
]
const KEPT_PAGES = ['/saved', '/history', '/following']
const KEPT_ITEMS = 22
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

let sample: SampleBrowser
/** A device on which much was read, saved, followed and looked for. */
let lived: Awaited<ReturnType<BrowserContext['storageState']>>
beforeAll(async () => {
  sample = await launchBrowser()
  const context = await sample.browser.newContext()
  const page = await context.newPage()
  await go(page, '/')
  for (let item = 0; item < KEPT_ITEMS; item++) {
    for (const key of ['j', 's', 'f', 'o']) await page.keyboard.press(key)
    await page.waitForURL('**/article/*')
    await page.waitForSelector('html[data-ready]')
    await page.goBack()
    await page.waitForSelector('html[data-ready]')
  }
  await go(page, '/topics/energy')
  await page.getByRole('button', { name: /^Follow/ }).click()
  for (const words of ['tidal array', 'a second search of some length', 'chips']) {
    await page.getByRole('searchbox', { name: 'Search' }).fill(words)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: words }).waitFor()
  }
  await page.waitForTimeout(200)
  lived = await context.storageState({ indexedDB: true })
  await context.close()
})
afterAll(() => sample?.browser.close())

async function go(page: Page, path: string): Promise<void> {
  await page.goto(sample.origin + path)
  await page.waitForSelector('html[data-ready]')
}

async function withPage(options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await sample.browser.newContext({ reducedMotion: 'reduce', ...options })
  try {
    await use(await context.newPage())
  } finally {
    await context.close()
  }
}

/** Each fault with the page that has it. */
async function faultsOf(page: Page, paths: readonly string[]): Promise<string[]> {
  const faults: string[] = []
  for (const path of paths) {
    await go(page, path)
    faults.push(...(await axeFaultsInThemes(page)).map((fault) => `${path} ${fault}`))
  }
  return faults
}

/** Whether the text of a page at twice its size is wider than the screen, and by how much. */
async function overhangOfLargeText(page: Page): Promise<string[]> {
  const overhang = await page.evaluate(() => {
    const root = document.documentElement
    root.style.fontSize = '200%'
    return root.scrollWidth - root.clientWidth
  })
  return overhang > 0 ? [`${overhang} px`] : []
}

/**
 * What of a page with text at twice its size lies on something else, or is short of room: labels of plots and of the time
 * axis, and headlines beside a picture.
 */
function crampedLargeText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
    const isShown = (element: Element) => element.checkVisibility()
    const labels = [...document.querySelectorAll('main svg')].flatMap((plot) => {
      const own = [...plot.querySelectorAll(':scope > text')].filter(isShown)
      return own.flatMap((label, at) => {
        const next = own[at + 1]
        const [a, b] = [label, next].map((one) => one?.getBoundingClientRect())
        const isOver = a && b && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
        return isOver ? `${label.textContent} lies on ${next?.textContent}` : []
      })
    })
    const headlines = [...document.querySelectorAll('main article :is(h2, h3)')].flatMap((headline) => {
      const picture = headline.closest('article')?.querySelector('img')?.getBoundingClientRect()
      const text = headline.getBoundingClientRect()
      const isBeside = picture && picture.width > 0 && picture.top < text.bottom && text.top < picture.bottom
      const room = isBeside ? picture.left - text.left : text.width
      return room < 5 * Number.parseFloat(getComputedStyle(headline).fontSize)
        ? `${headline.textContent} has ${Math.round(room)} px beside its picture`
        : []
    })
    return [...labels, ...headlines]
  })
}

/** Fields for text whose edge has less than 3:1 against the page, by which alone they are found. */
function faintFields(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    const luminanceOf = (colour: string) => {
      if (!canvas) throw new Error('There is no canvas to read colours from.')
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) =>
        part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      )
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const ground = luminanceOf(getComputedStyle(document.documentElement).backgroundColor)
    return [...document.querySelectorAll('main :is([type="text"], [type="number"], [type="date"])')].flatMap(
      (field) => {
        const edge = luminanceOf(getComputedStyle(field).borderBlockEndColor)
        const ratio = (Math.max(edge, ground) + 0.05) / (Math.min(edge, ground) + 0.05)
        return ratio < 3 ? `${field.outerHTML.slice(0, 60)} ${ratio.toFixed(2)}` : []
      },
    )
  })
}

function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main :is(button, input, select, summary), nav a, footer a')].flatMap(
      (element) => {
        const { width, height } = element.getBoundingClientRect()
        const isShown = width > 0 && height > 0 && !element.closest('[class*="hidden"]')
        const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
        const target = label ? label.getBoundingClientRect() : { width, height }
        return isShown && (target.width < 24 || target.height < 24)
          ? `${element.outerHTML.slice(0, 120)} ${target.width}×${target.height}`
          : []
      },
    ),
  )
}

/** What has less than 7:1 for who asks for more contrast. */
async function faintInThemes(page: Page): Promise<string[]> {
  const faint: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ contrast: 'more', colorScheme, reducedMotion: 'reduce' })
    const found = await axeFaults(page, ['color-contrast-enhanced'])
    faint.push(...found.map((fault) => `${colorScheme} ${fault}`))
  }
  await page.emulateMedia({ contrast: 'no-preference' })
  return faint
}

/** Whether a page that shows what is kept lacks most of it. */
async function missingOfKept(page: Page): Promise<string[]> {
  if (!KEPT_PAGES.includes(new URL(page.url()).pathname)) return []
  const shown = await page.locator('main article').count()
  return shown < 20 ? [`shows ${shown} articles`] : []
}

type Look = (page: Page) => Promise<readonly string[]>

/** What is looked for on each page, in this order, at a width; the last ones change the page. */
const LOOKS: readonly { readonly width: number; readonly looks: Readonly<Record<string, Look>> }[] = [
  {
    width: 1280,
    looks: {
      'much is read, saved and followed': missingOfKept,
      'axe finds no fault in either theme': axeFaultsInThemes,
      'who asks for more contrast has 7:1 in both themes': faintInThemes,
      'without style sheets no words of neighbours run together': wordsRunTogether,
      'the edge of every field has 3:1': faintFields,
    },
  },
  {
    width: 320,
    looks: {
      'much is read, saved and followed': missingOfKept,
      'axe finds no fault in either theme': axeFaultsInThemes,
      'every target is at least 24 px high and wide, or stands in a line of text': smallTargets,
      'with text at twice its size nothing is wider than the screen': overhangOfLargeText,
      'with text at twice its size labels keep apart, and headlines have room': crampedLargeText,
    },
  },
]

describe.each(LOOKS)('at $width px, on every page', ({ width, looks }) => {
  const found = new Map<string, string[]>()
  // Each page is loaded once for all of them: that takes longer than most of what is looked for.
  beforeAll(
    () =>
      withPage({ viewport: { width, height: 800 }, storageState: lived }, async (page) => {
        for (const name of Object.keys(looks)) found.set(name, [])
        for (const path of PAGES) {
          await go(page, path)
          for (const [name, look] of Object.entries(looks))
            found.get(name)?.push(...(await look(page)).map((one) => `${path} ${one}`))
        }
      }),
    600_000,
  )

  test.each(Object.keys(looks))('%s', (name) => {
    expect(found.get(name)).toEqual([])
  })
})

describe.each([1280, 320])('at %i px, in both themes', (width) => {
  const screen = { viewport: { width, height: 800 } }

  test('axe finds no fault on a first visit to what is kept', () =>
    withPage(screen, async (page) => {
      expect(await faultsOf(page, KEPT_PAGES)).toEqual([])
    }))

  test('axe finds no fault with any dialog open, nor with a toast', () =>
    withPage({ ...screen, storageState: lived }, async (page) => {
      await go(page, '/')
      const openers = {
        keys: () => page.keyboard.press('?'),
        palette: () => page.keyboard.press('Control+k'),
        menu: () =>
          page
            .getByRole('button', { name: /^More about/ })
            .first()
            .click(),
        filters: async () => {
          await page.getByRole('button', { name: 'Filters' }).click()
          // With its counts, and with all that it can unfold.
          await page
            .getByRole('status')
            .getByText(/^\d+ stories/)
            .waitFor()
          await page.getByRole('button', { name: /^All \d+ sources/ }).click()
          await page.getByRole('button', { name: 'Fewer' }).waitFor()
        },
      }
      for (const [name, open] of Object.entries(openers)) {
        await open()
        await page.getByRole('dialog').waitFor()
        expect(await axeFaultsInThemes(page), name).toEqual([])
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'detached' })
      }
      await page.keyboard.press('j')
      await page.keyboard.press('m')
      await page.getByRole('button', { name: 'Undo' }).waitFor()
      expect(await axeFaultsInThemes(page), 'toast').toEqual([])
    }))
})

test('at any width every target has its size, or room around it', { timeout: 300_000 }, () =>
  withPage({}, async (page) => {
    const faults: string[] = []
    for (const density of ['Cards', 'Compact', 'Titles only']) {
      await go(page, '/settings')
      await page.getByRole('radio', { name: density }).check()
      for (const path of ['/', '/page/2', '/?sort=quality&view=articles', '/source/northernledger.example']) {
        await page.setViewportSize({ width: 320, height: 823 })
        await go(page, path)
        for (const width of [320, 412, 768, 1280]) {
          await page.setViewportSize({ width, height: 823 })
          const found = await axeFaults(page, ['target-size'])
          faults.push(...found.map((fault) => `${density} ${path} at ${width} px ${fault}`))
        }
      }
    }
    expect(faults).toEqual([])
  }),
)

test('the way out of an article is as high as a thumb', () =>
  withPage(PHONE, async (page) => {
    await go(page, SAMPLE_ARTICLE)
    const { height } = (await page.getByRole('link', { name: /^Read at / }).boundingBox()) ?? { height: 0 }
    expect(height).toBeGreaterThanOrEqual(44)
  }))

test('what stands in for a picture that is to be asked for can be read where the story was read', () =>
  withPage({ storageState: lived }, async (page) => {
    await go(page, '/settings')
    await page.getByRole('radio', { name: 'On request' }).check()
    await go(page, '/')
    await page
      .locator('article[data-read]')
      .getByRole('button', { name: 'Show the picture' })
      .first()
      .waitFor()
    expect(await axeFaultsInThemes(page)).toEqual([])
  }))

test('on a phone no field has letters so small that a browser zooms in on it, and the search shows its name', () =>
  withPage({ ...PHONE, viewport: { width: 360, height: 780 } }, async (page) => {
    const small = () =>
      page
        .locator('input:not([type=radio], [type=checkbox], [type=range]), select')
        .evaluateAll(
          (fields) =>
            fields.filter((field) => Number.parseFloat(getComputedStyle(field).fontSize) < 16).length,
        )
    for (const path of ['/', '/settings', '/sources', SAMPLE_STORY]) {
      await go(page, path)
      if (path === '/') {
        await page.getByRole('button', { name: 'Filters' }).click()
        await page.getByRole('dialog').getByLabel('From').waitFor()
      }
      expect(await small(), path).toBe(0)
    }
    await go(page, '/')
    const box = page.getByRole('searchbox', { name: 'Search' })
    expect(await box.evaluate((input) => input.scrollWidth - input.clientWidth)).toBe(0)
    await box.fill('wastewater')
    expect(await box.evaluate((input) => input.scrollWidth - input.clientWidth)).toBe(0)
  }))

test('links that stand by themselves in a list are at least 24 px high, too', () =>
  withPage({ ...PHONE, storageState: lived }, async (page) => {
    const small: string[] = []
    for (const path of [
      '/',
      '/search?q=tidal',
      '/catch-up',
      '/trends',
      SAMPLE_STORY,
      SAMPLE_ARTICLE,
      ...KEPT_PAGES,
    ]) {
      await go(page, path)
      const found = await page.evaluate(() =>
        [...document.querySelectorAll('main a')].flatMap((link) => {
          const { width, height } = link.getBoundingClientRect()
          const isInText = getComputedStyle(link).display === 'inline'
          const isWhole = getComputedStyle(link, '::after').position === 'absolute'
          const isHidden = width <= 1 || height <= 1 || link.closest('details:not([open])') !== null
          return isInText || isWhole || isHidden || height >= 24
            ? []
            : `${link.textContent.slice(0, 40)} ${height}`
        }),
      )
      small.push(...found.map((one) => `${path} ${one}`))
    }
    expect(small).toEqual([])
  }))

test('what has the focus is never under the bar at the bottom of a phone', { timeout: 60_000 }, () =>
  withPage(PHONE, async (page) => {
    const under: string[] = []
    for (const path of ['/', '/catch-up', '/settings', '/sources']) {
      await go(page, path)
      for (let at = 0; at < 60; at++) {
        await page.keyboard.press('Tab')
        const found = await page.evaluate(() => {
          const isBar = (one: Element) => getComputedStyle(one).position === 'fixed'
          const bar = [...document.querySelectorAll('nav')].find(isBar)
          const focused = document.activeElement
          if (!bar || !focused || bar.contains(focused) || focused === document.body) return null
          const hidden = focused.getBoundingClientRect().bottom - bar.getBoundingClientRect().top
          return hidden > 0 ? `${focused.textContent?.slice(0, 40)} by ${hidden} px` : null
        })
        if (found) under.push(`${path} ${found}`)
      }
    }
    expect(under).toEqual([])
  }),
)

test('in forced colours what is new, current or pressed is told by more than colour', () =>
  withPage({ forcedColors: 'active', storageState: lived }, async (page) => {
    await go(page, '/')
    await page.keyboard.press('j')
    const bar = await page.locator('article[aria-current="true"]').evaluate((element) => {
      const canvas = getComputedStyle(document.documentElement).backgroundColor
      return { bar: getComputedStyle(element, '::before').backgroundColor, canvas }
    })
    expect(bar.bar).not.toBe(bar.canvas)
    const [newest, ...others] = await page
      .getByRole('group', { name: 'Sort by' })
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link).borderBlockEndColor))
    expect(newest).not.toBe(bar.canvas)
    expect(new Set(others)).toEqual(new Set([bar.canvas]))
    expect(await faultsOf(page, ['/', SAMPLE_STORY, '/settings'])).toEqual([])
  }))

test('in forced colours a headline that was read is told from others', () =>
  withPage({ forcedColors: 'active' }, async (page) => {
    await go(page, '/')
    await page.keyboard.type('jm')
    const headlines = page.locator('main article h2 a')
    const colour = (at: number) => headlines.nth(at).evaluate((link) => getComputedStyle(link).color)
    await page.locator('main article[data-read]').waitFor()
    expect(await colour(0)).not.toBe(await colour(1))
  }))

test('in forced colours a story keeps its thread, and the point of its lead', () =>
  withPage({ forcedColors: 'active' }, async (page) => {
    await go(page, SAMPLE_STORY)
    const canvas = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const coverage = page.getByRole('region', { name: 'Coverage' })
    const colours = [
      coverage.getByRole('list').first(),
      coverage.getByRole('heading', { name: 'Tidal array in the Corran Narrows', exact: false }),
    ].map((part) => part.evaluate((element) => getComputedStyle(element, '::before').backgroundColor))
    for (const colour of await Promise.all(colours)) expect(colour).not.toBe(canvas)
  }))

test.each([
  ['phone', PHONE],
  ['desk', { viewport: { width: 1280, height: 900 } }],
])('on a %s, what has the focus among the filters is never under their foot', (_, screen) =>
  withPage(screen, async (page) => {
    await go(page, '/')
    await page.getByRole('button', { name: 'Filters' }).click()
    await page
      .getByRole('status')
      .getByText(/^\d+ stories/)
      .waitFor()
    const under: string[] = []
    for (let at = 0; at < 40; at++) {
      await page.keyboard.press('Tab')
      const found = await page.evaluate(() => {
        const isFoot = (one: Element) => getComputedStyle(one).position === 'sticky'
        const foot = [...document.querySelectorAll('dialog *')].find(isFoot)
        const focused = document.activeElement
        if (!foot || !focused || focused.contains(foot) || foot.contains(focused)) return null
        const hidden = focused.getBoundingClientRect().bottom - foot.getBoundingClientRect().top
        return hidden > 0
          ? `${focused.closest('label, fieldset')?.textContent.slice(0, 40)} by ${hidden} px`
          : null
      })
      if (found) under.push(found)
    }
    expect(under).toEqual([])
  }),
)

test('a button keeps its shape while it has the focus', () =>
  withPage({}, async (page) => {
    await go(page, SAMPLE_ARTICLE)
    const button = page.getByRole('button', { name: 'Save', exact: true })
    const radius = () => button.evaluate((element) => getComputedStyle(element).borderRadius)
    const before = await radius()
    await page.getByRole('button', { name: 'Follow this story' }).focus()
    await page.keyboard.press('Tab')
    expect(await button.evaluate((element) => element.matches(':focus-visible'))).toBe(true)
    expect(await radius()).toBe(before)
  }))

test.each(['light', 'dark'] as const)(
  'in the %s theme an empty field says what it is for in quiet ink',
  (colorScheme) =>
    withPage({ colorScheme }, async (page) => {
      await go(page, '/')
      const quiet = await page.locator('footer').evaluate((footer) => getComputedStyle(footer).color)
      const box = page.getByRole('searchbox', { name: 'Search' })
      expect(await box.evaluate((input) => getComputedStyle(input, '::placeholder').color)).toBe(quiet)
    }),
)
