import { rmSync } from 'node:fs'
import { act, fireEvent, screen } from '@testing-library/react'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { go } from '../../../src/reader/app/navigate.ts'
import { type Indexed, indexFiles, makeFile } from '../../support/make-data-folder.ts'
import { openReader, whenReady } from '../../support/open-reader.tsx'

/** Longer than React waits before it shows what has come, in milliseconds. */
const SETTLED = 500

let paper: Indexed

beforeAll(async () => {
  paper = await indexFiles({ 'articles/a.md': makeFile() })
})
afterAll(() => {
  for (const folder of [paper.dataDir, paper.outDir]) rmSync(folder, { recursive: true })
})

/** Waits for some code, and until what it shows would be there. */
async function settle(code: () => Promise<unknown>): Promise<void> {
  await act(async () => {
    await code()
    await new Promise((resolve) => setTimeout(resolve, SETTLED))
  })
}

const keySheet = () => import('../../../src/reader/overlays/key-sheet.tsx')
const feedFilters = () => import('../../../src/reader/filters/feed-filters.tsx')
const subjectMenu = () => import('../../../src/reader/overlays/subject-menu.tsx')

test('the list of keys does not open once it was taken back by Esc', async () => {
  openReader(paper.outDir, '/')
  await whenReady()
  fireEvent.keyDown(document.body, { key: '?' })
  fireEvent.keyDown(document.body, { key: 'Escape' })
  await settle(keySheet)
  expect(screen.queryByRole('dialog')).toBeNull()
  fireEvent.keyDown(document.body, { key: '?' })
  expect(await screen.findByRole('dialog', { name: 'Keys' })).toBeTruthy()
})

test('filters do not open once they were taken back by Esc', async () => {
  openReader(paper.outDir, '/')
  await whenReady()
  fireEvent.click(screen.getByRole('button', { name: 'Filters' }))
  fireEvent.keyDown(document.body, { key: 'Escape' })
  await settle(feedFilters)
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('the menu of an item does not open over the page that was gone to meanwhile', async () => {
  openReader(paper.outDir, '/')
  await whenReady()
  fireEvent.click(screen.getByRole('button', { name: /^More about/ }))
  act(() => go('/about'))
  await settle(subjectMenu)
  expect(screen.getByRole('heading', { level: 1, name: 'About Test' })).toBeTruthy()
  expect(screen.queryByRole('dialog')).toBeNull()
})
