import { fireEvent, screen, waitFor } from '@testing-library/react'
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

test('Enter opens the current item wherever the focus went, but for what Enter presses by itself', async () => {
  const { outDir } = await indexFiles({ 'articles/a.md': makeFile({ title: 'First' }) })
  const { user } = openReader(outDir, '/')
  await whenReady()
  await user.keyboard('j')
  screen.getByRole('link', { name: 'Unread only' }).focus()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(location.search).toBe('?unread=1'))
  await whenReady()
  await user.keyboard('j/{Escape}{Enter}')
  await screen.findByRole('heading', { level: 1, name: 'First' })
  expect(location.pathname).toBe('/article/a')
})

test('the palette opens from a keyboard that types no Latin letters', async () => {
  const { outDir } = await indexFiles({ 'articles/a.md': makeFile() })
  openReader(outDir, '/')
  await whenReady()
  fireEvent.keyDown(document.body, { key: 'л', code: 'KeyK', ctrlKey: true })
  expect(await screen.findByRole('dialog')).toBeTruthy()
})
