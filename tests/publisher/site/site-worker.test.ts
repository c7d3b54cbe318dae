import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeWorker } from '../../../src/publisher/site/site-worker.ts'
import { buildTestSite } from '../../support/build-test-site.ts'
import { makeFile, makeFolder } from '../../support/make-data-folder.ts'
import { NEWSPAPER } from '../../support/test-newspaper.ts'

function textOf(site: string, path: string): string {
  return readFileSync(join(site, path), 'utf8')
}

test('a worker keeps the shell, the parts of the reader, and what an installed reader shows', async () => {
  const worker = textOf(await buildTestSite(makeFolder(NEWSPAPER)), 'sw.js')
  for (const url of [/"shell\.html"/, /"favicon\.svg"/, /"app\/index-[^"]+\.js"/, /"app\/[^"]+\.css"/])
    expect(worker).toMatch(url)
  expect(worker).not.toContain('latin-ext')
})

test('a new edition of the news leaves the worker and the shell as they are; a new title does not', async () => {
  const dataDir = makeFolder(NEWSPAPER)
  const site = await buildTestSite(dataDir)
  const before = ['sw.js', 'shell.html'].map((path) => textOf(site, path))
  const grown = makeFolder({ ...NEWSPAPER, 'articles/news.md': makeFile({ title: '"News"' }) })
  await buildTestSite(grown, { outDir: site })
  expect(['sw.js', 'shell.html'].map((path) => textOf(site, path))).toEqual(before)
  await buildTestSite(grown, { outDir: site, title: 'Another' })
  expect(textOf(site, 'sw.js')).not.toBe(before[0])
})

test('a compiled worker that has no place for its site is refused', () => {
  expect(() => makeWorker('self.skipWaiting()', { version: '1', hashed: [], fixed: {} })).toThrow(
    'name its site once',
  )
})
