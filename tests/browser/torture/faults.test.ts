import { describe, test } from 'vitest'
import { dose } from '../../support/dose.ts'
import { FAULTS, fromTheFuture, hanging, MISSING, ONE_OF_EACH, slowly } from '../../support/faults.ts'
import { MANIFEST, READ_PAGES, SHARDS, withFaultyNewspaper } from '../../support/faulty-newspaper.ts'

/** The code with which the reader starts. */
const START = /\/app\/index-[^/]*\.js$/

const open = withFaultyNewspaper('none')

/** One in four in every run, another on each page, so that some page meets each. */
function some<T>(all: readonly T[], page: number): readonly T[] {
  return dose({ small: all.filter((_, at) => at % READ_PAGES.length === page), full: all })
}

const PAGES = READ_PAGES.map((page, number) => ({ ...page, number }))

describe.each(PAGES)('$path', ({ path, shows, from, lead, number }) => {
  test.each(some(FAULTS, number))(
    'says that its data is %s, and comes when that is over',
    async (_, fault, words) => {
      const { paper, page, whenTold, whenShown, goOn } = open()
      paper.fail(SHARDS, fault)
      await paper.go(page, path)
      await whenTold(words)
      await goOn()
      await whenShown(shows)
    },
  )

  test.each(some(ONE_OF_EACH, number % ONE_OF_EACH.length))(
    'says so, too, where another page led there and its data is %s',
    async (_, fault, words) => {
      const { paper, page, whenTold, whenShown, goOn } = open()
      await paper.go(page, from)
      paper.fail(SHARDS, fault)
      await lead(page)
      await whenTold(words)
      await goOn()
      await whenShown(shows)
    },
  )

  test('comes in the end on a slow line', async () => {
    const { paper, page, whenShown } = open()
    paper.fail(/\/index\//, slowly)
    await paper.go(page, path)
    await whenShown(shows)
  })

  test('says that the code of the reader does not come', async () => {
    const { paper, page, whenShown } = open()
    paper.fail(START, ({ response }) => response.writeHead(404).end())
    await page.goto(paper.addressOf(path))
    await page.getByRole('alert').getByText('A part of this reader did not load').waitFor()
    paper.recover()
    await page.getByRole('link', { name: 'Reload this page' }).click()
    await whenShown(shows)
  })
})

describe('the feed', () => {
  test.each(some(FAULTS, 0))(
    'says that the manifest is %s, and comes when that is over',
    async (_, fault, words) => {
      const { paper, page, whenTold, whenShown, goOn } = open()
      paper.fail(MANIFEST, fault)
      await paper.go(page, '/')
      await whenTold(words)
      await goOn()
      await whenShown(/Chip from scratch/)
    },
  )

  test('says that it is too old for a manifest from the future, and is to be loaded again', async () => {
    const { paper, page, whenTold, whenShown, goOn } = open()
    paper.fail(MANIFEST, fromTheFuture)
    await paper.go(page, '/')
    await whenTold(/This page is older than the site/)
    await goOn('Reload this page')
    await whenShown(/Chip from scratch/)
  })

  test('waits once for a network that says nothing, and then says so', async () => {
    const { paper, page, whenTold, whenShown, goOn } = open()
    paper.fail(MANIFEST, hanging)
    await paper.go(page, '/')
    await whenTold(/The network is not responding/)
    await goOn()
    await whenShown(/Chip from scratch/)
  })
})

test.each(['js', 'css'])('a search says that the .%s of its page does not come', async (kind) => {
  const { paper, page, whenTold, whenShown, goOn } = open()
  await paper.go(page, '/about')
  paper.fail(new RegExp(`/app/search-page-.*${kind}$`), MISSING.missing)
  await page.getByRole('searchbox', { name: 'Search' }).fill('chip')
  // By then the page was loaded anew once, for a deploy would be the most likely reason.
  await whenTold(/The network is not responding/)
  await goOn()
  await whenShown(/Chip from scratch/)
})
