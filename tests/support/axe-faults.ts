import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    readonly axe?: typeof axe
  }
}

/** A page reads it in half the time that it takes for the source with its comments. */
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** All other rules find the same in both themes. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds wrong with a page as it stands: each rule with the elements that break it.
 * @param rules to try; all by default.
 */
export async function axeFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE)
  return page.evaluate(async (only) => {
    if (!window.axe) throw new Error('axe did not come into the page.')
    const { violations } = await window.axe.run(only ? { runOnly: [...only] } : {})
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)
  }, rules)
}

/**
 * What axe finds wrong with a page in the light theme and in the dark one, in which it is left. It is left without
 * motion too: a link would be looked at while it fades from the ink of one theme to that of the other.
 */
export async function axeFaultsInThemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const light = await axeFaults(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await axeFaults(page, RULES_OF_COLOUR)
  return [...light, ...dark.map((fault) => `in the dark, ${fault}`)]
}
