import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openOwnIndex } from '../../../src/publisher/files/open-index.ts'
import { printPages } from '../../../src/publisher/pages/print-pages.ts'
import { buildTestSite } from '../../support/build-test-site.ts'
import { makeFolder } from '../../support/make-data-folder.ts'
import { NEWSPAPER } from '../../support/test-newspaper.ts'

test('a thread that fails while another still looks at what is in place is told to whoever waits for pages', async () => {
  const data = makeFolder(NEWSPAPER)
  const site = await buildTestSite(data)
  const threads = {
    print: () => Promise.reject(new Error('no room is left')),
    untouched: () => wait(50, new Set<string>()),
    end: async () => {},
  }
  const pages = {
    site,
    base: '/',
    siteUrl: undefined,
    indexArticles: false,
    socialCards: null,
    shell: '',
    firstSheet: '',
    printedAt: 0,
    chosen: null,
    made: '',
  }
  const { done } = await printPages(threads, await openOwnIndex(join(site, 'index')), pages, [])
  await expect(done).rejects.toThrow('no room is left')
  for (const folder of [data, site]) rmSync(folder, { recursive: true })
})
