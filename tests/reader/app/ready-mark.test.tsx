import { rmSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { type Indexed, indexFiles, makeFile } from '../../support/make-data-folder.ts'
import { openReader, whenReady } from '../../support/open-reader.tsx'

let made: Indexed | null = null

afterEach(() => {
  for (const folder of [made?.dataDir, made?.outDir]) if (folder) rmSync(folder, { recursive: true })
  made = null
})

test('the mark goes as soon as another page is asked for, though its code has to come first', async () => {
  made = await indexFiles({ 'articles/a.md': makeFile() })
  const { user } = openReader(made.outDir, '/')
  await whenReady()
  await user.keyboard('gt')
  expect(document.documentElement.hasAttribute('data-ready')).toBe(false)
  await whenReady()
  expect(location.pathname).toBe('/topics')
})
