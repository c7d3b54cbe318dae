import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { findBrowser } from '../support/find-browser.ts'
import { makeFolder } from '../support/make-data-folder.ts'

/** A folder of programs, of which each does nothing. */
function makePrograms(...names: string[]): string {
  const folder = makeFolder(Object.fromEntries(names.map((name) => [name, '#!/bin/sh\n'])))
  for (const name of names) chmodSync(join(folder, name), 0o755)
  return folder
}

test('the browser that is named comes first', () => {
  const named = join(makePrograms('my-chrome'), 'my-chrome')
  expect(findBrowser({ THROUGHLINE_BROWSER: named, PATH: makePrograms('chromium') })).toBe(named)
  expect(() => findBrowser({ THROUGHLINE_BROWSER: '/nowhere/chrome' })).toThrow('/nowhere/chrome')
})

test('the system’s browser comes next', () => {
  const folder = makePrograms('google-chrome', 'chromium')
  expect(findBrowser({ PATH: folder })).toBe(join(folder, 'chromium'))
})

test('without any, the way to get one is said', () => {
  vi.spyOn(chromium, 'executablePath').mockReturnValue('/nowhere/chrome')
  expect(() => findBrowser({ PATH: makeFolder({}) }, [])).toThrow(/THROUGHLINE_BROWSER=.* npm test/)
})
