import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { indexFiles, makeFile } from '../../support/make-data-folder.ts'
import { openReader, whenReady } from '../../support/open-reader.tsx'

test('keys work where the focus is on a choice, which takes no letters', async () => {
  const { outDir } = await indexFiles({ 'articles/a.md': makeFile() })
  const { user } = openReader(outDir, '/settings')
  await whenReady()
  await user.click(screen.getByRole('radio', { name: 'Dark' }))
  await user.keyboard('?')
  expect(await screen.findByRole('dialog', { name: 'Keys' })).toBeTruthy()
})
