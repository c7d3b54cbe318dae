import { expect, test } from 'vitest'
import { indexFiles, makeFile } from '../../support/make-data-folder.ts'
import { openReader, whenReady } from '../../support/open-reader.tsx'

test('the mark goes as soon as another page is asked for, though its code has to come first', async () => {
  const { outDir } = await indexFiles({ 'articles/a.md': makeFile() })
  const { user } = openReader(outDir, '/')
  await whenReady()
  await user.keyboard('gt')
  expect(document.documentElement.hasAttribute('data-ready')).toBe(false)
  await whenReady()
  expect(location.pathname).toBe('/topics')
})
