import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type DrivenWindow, ESCAPE } from '../support/driven-window.ts'
import { hasFirefox, openFirefox } from '../support/open-firefox.ts'
import { hasWebKit, openWebKit } from '../support/open-webkit.ts'

const ENGINES = [
  { engine: 'WebKit, the engine of Safari', isHere: hasWebKit(), start: openWebKit },
  { engine: 'Firefox', isHere: hasFirefox(), start: openFirefox },
]

const PAGES = ['/', '/topics', '/sources', '/trends', '/settings', '/catch-up', '/about', '/search?q=water']

let origin: string
beforeAll(() => {
  const sample = inject('sample')
  if (sample.kind === 'failed') throw new Error(sample.message)
  origin = sample.origin
})

for (const { engine, isHere, start } of ENGINES)
  describe.skipIf(!isHere)(`the reader in ${engine}`, () => {
    let window: DrivenWindow

    beforeAll(async () => {
      window = await start()
    })
    afterAll(() => window?.close())

    test.each(PAGES)('%s gets ready, and is no wider than its window', async (path) => {
      await window.open(origin + path)
      const room = await window.run(
        () => document.documentElement.clientWidth - document.documentElement.scrollWidth,
      )
      expect(room).toBe(0)
    })

    test('goes through the feed by keys, saves, opens, and comes back to the place that was left', async () => {
      await window.open(`${origin}/`)
      await window.press('j', 'j', 'j', 's')
      await window.until(() =>
        [...document.querySelectorAll('[role=status]')].some((one) => one.textContent === 'Saved'),
      )
      const current = () => document.querySelector('[aria-current=true] :is(h2, h3)')?.textContent
      const title = await window.run(current)
      await window.press('o')
      await window.until(
        () => /^.article/.test(location.pathname) && document.documentElement.dataset.ready === '',
      )
      expect(await window.run(() => document.querySelector('main h1')?.textContent)).toBe(title)
      await window.goBack()
      await window.until(() => location.pathname === '/' && document.documentElement.dataset.ready === '')
      expect(await window.run(current)).toBe(title)
      expect(await window.run(() => document.activeElement?.textContent)).toBe(title)
      await window.open(`${origin}/saved`)
      expect(await window.run(() => document.querySelector('main article :is(h2, h3)')?.textContent)).toBe(
        title,
      )
    })

    test('opens the menu of an item and closes it by Escape, with the focus where it was', async () => {
      await window.open(`${origin}/`)
      await window.click('main article button[aria-haspopup]')
      await window.until(() => document.activeElement?.closest('[role=dialog], dialog') !== null)
      await window.press(ESCAPE)
      await window.until(() => document.activeElement?.matches('main article button[aria-haspopup]') === true)
    })

    test('closes a dialog by a press outside of it', async () => {
      await window.open(`${origin}/`)
      await window.press('?')
      await window.until(() => document.querySelector('dialog[open]') !== null)
      await window.pressAt(20, 500)
      await window.until(() => document.querySelector('dialog') === null)
    })

    test('has the name of a setting beside its choices', async () => {
      await window.open(`${origin}/settings`)
      const apart = await window.run(() =>
        [...document.querySelectorAll('main fieldset')].map((group) => {
          const [name, choice] = [group.querySelector('legend'), group.querySelector('label')]
          return Math.abs(
            (name?.getBoundingClientRect().top ?? 0) - (choice?.getBoundingClientRect().top ?? 0),
          )
        }),
      )
      expect(apart.length).toBeGreaterThan(5)
      expect(Math.max(...apart)).toBeLessThan(5)
    })

    test('has the worker by which it is read without a network', async () => {
      await window.open(`${origin}/`)
      await window.until(() => navigator.serviceWorker.controller !== null)
    })
  })

describe.skipIf(!hasFirefox())('the reader in Firefox that lets no site keep anything', () => {
  let window: DrivenWindow

  beforeAll(async () => {
    window = await openFirefox({ 'network.cookie.cookieBehavior': 2 })
  })
  afterAll(() => window?.close())

  test('starts, comes back to the place that was left, and says how long what is marked lasts', async () => {
    await window.open(`${origin}/`)
    await window.press('j', 'j')
    const current = () => document.querySelector('[aria-current=true] :is(h2, h3)')?.textContent
    const title = await window.run(current)
    expect(title).toBeTruthy()
    await window.press('o')
    await window.until(
      () => /^.article/.test(location.pathname) && document.documentElement.dataset.ready === '',
    )
    await window.goBack()
    await window.until(() => location.pathname === '/' && document.documentElement.dataset.ready === '')
    expect(await window.run(current)).toBe(title)
    await window.open(`${origin}/settings`)
    expect(await window.run(() => document.querySelector('main')?.textContent)).toContain(
      'it lasts until this page is closed',
    )
  })
})
