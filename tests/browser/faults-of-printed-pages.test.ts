import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'vitest'
import { DAMAGED, fromTheFuture, MISSING } from '../support/faults.ts'
import {
  grown,
  MANIFEST,
  READ_PAGES,
  SHARDS,
  WHOLE_ARTICLE,
  withFaultyNewspaper,
} from '../support/faulty-newspaper.ts'
import { makeFile } from '../support/make-data-folder.ts'
import { keepPage } from '../support/open-newspaper.ts'

const open = withFaultyNewspaper('all')

test.each([
  ['/article/chip', /Read at The Ledger/],
  ['/story/array', /Array costs/],
])('%s stays as it was printed while its edition is not to be had, and says so', async (path, shows) => {
  const { paper, page, whenTold, whenShown, goOn } = open()
  paper.fail(MANIFEST, MISSING['a page of HTML'])
  await paper.go(page, path)
  await whenTold(/A part of this site is missing/)
  await page.locator('main').getByText(shows).first().waitFor()
  await goOn()
  await whenShown(shows)
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
})

test('a printed feed has all that it shows, whatever the index is like', async () => {
  const { paper, page, whenShown } = open()
  paper.fail(/\/index\//, MISSING.missing)
  await paper.go(page, '/')
  await whenShown(/Array (?:opens|costs)/)
  // By then the page has asked for its data once more, for the worker to keep.
  await page.waitForTimeout(6500)
  await whenShown(/Array (?:opens|costs)/)
})

test('a browser that refuses what the reader begins with leaves the printed page, and says so', async () => {
  const { paper } = open()
  const page = await paper.context.newPage()
  // As Safari does after a hundred times within half a minute.
  await page.addInitScript(() => {
    history.replaceState = () => {
      throw new DOMException('Too many.', 'SecurityError')
    }
  })
  await page.goto(paper.addressOf('/'))
  await page.getByRole('alert').getByText('A part of this reader did not load').waitFor()
  await page
    .locator('main')
    .getByText(/Array (?:opens|costs)/)
    .first()
    .waitFor()
  await page.close()
})

test.each([
  ['cut off', DAMAGED['cut off'], /What arrived is damaged/],
  ['missing', MISSING.missing, /A part of this site is missing/],
  ['a page of HTML', MISSING['a page of HTML'], /A part of this site is missing/],
])('a worker that was told that a shard is %s forgets it', async (_, fault, words) => {
  const { paper, page, whenTold, whenShown, goOn } = open()
  await paper.go(page, '/')
  await keepPage(page)
  paper.fail(SHARDS, fault)
  await page.locator('main').getByRole('link', { name: 'Chip from scratch', exact: true }).click()
  await whenTold(words)
  await goOn()
  await whenShown(WHOLE_ARTICLE)
})

describe('in a tab that was opened before a deploy', () => {
  test.each(READ_PAGES)('$path is read from the new edition', async ({ path, shows, from, lead }) => {
    const { paper, page, whenShown } = open()
    await paper.go(page, from)
    rmSync(join(paper.site, 'index'), { recursive: true })
    await paper.publish(grown(path.replaceAll(/\W/g, '')))
    await lead(page)
    await whenShown(shows)
  })

  test('all sources are read from the new edition', async () => {
    const { paper, page, whenShown } = open()
    await paper.go(page, '/about')
    rmSync(join(paper.site, 'index'), { recursive: true })
    await paper.publish({
      'articles/kelp.md': makeFile({}, 'provider: { name: Isles Weekly, domain: isles.example }\n'),
    })
    await page.getByRole('contentinfo').getByRole('link', { name: 'Sources' }).click()
    await whenShown(/Isles Weekly/)
  })

  test('a page of which only a newer reader knows how to read the index is to be loaded again', async () => {
    const { paper, page, whenTold, whenShown, goOn } = open()
    await paper.go(page, '/')
    paper.fail(/\/index\//, (asked) =>
      MANIFEST.test(`/${asked.path}`) ? fromTheFuture(asked) : MISSING.missing(asked),
    )
    await page.locator('main a[href^="/story/"]').first().click()
    await whenTold(/This page is older than the site/)
    await goOn('Reload this page')
    await whenShown(/Array costs/)
  })
})
