import { rmSync } from 'node:fs'
import { screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { type Indexed, indexFiles, makeFile } from '../../support/make-data-folder.ts'
import { openReader, whenReady } from '../../support/open-reader.tsx'

let made: Indexed | null = null

afterEach(() => {
  for (const folder of [made?.dataDir, made?.outDir]) if (folder) rmSync(folder, { recursive: true })
  made = null
})

test('keys work where the focus is on a choice, which takes no letters', async () => {
  made = await indexFiles({ 'articles/a.md': makeFile() })
  const { user } = openReader(made.outDir, '/settings')
  await whenReady()
  await user.click(screen.getByRole('radio', { name: 'Dark' }))
  await user.keyboard('?')
  expect(await screen.findByRole('dialog', { name: 'Keys' })).toBeTruthy()
})
