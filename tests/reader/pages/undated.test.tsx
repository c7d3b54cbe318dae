import { within } from '@testing-library/react'
import { beforeAll, expect, test, vi } from 'vitest'
import { indexFiles, makeFile, NOW } from '../../support/make-data-folder.ts'
import { openFilters } from '../../support/open-filters.tsx'
import { openReader, whenReady } from '../../support/open-reader.tsx'

/** Two articles that nobody dated, as pages of a site of notes are. */
let paper: string
beforeAll(async () => {
  vi.setSystemTime(NOW)
  const file = (title: string) =>
    makeFile({ title, publishedDateTime: null, webUrl: `https://a.example/${title}` })
  paper = (await indexFiles({ 'articles/tide.md': file('tide'), 'articles/mill.md': file('mill') })).outDir
})

test('where nothing is dated no axis is explained, for there is none', async () => {
  openReader(paper, '/')
  const main = within(await whenReady())
  expect(main.getAllByText('Undated')).toHaveLength(2)
  expect(main.queryByText(/Each dot/)).toBeNull()
})

test('where nothing is dated no handle leads from a first to a last day', async () => {
  const { dialog } = await openFilters(paper, '/')
  expect(dialog.getByLabelText('From')).toBeTruthy()
  expect(dialog.queryByRole('slider', { name: 'First' })).toBeNull()
})

test('where nothing is dated the trends say what they wait for', async () => {
  openReader(paper, '/trends')
  const main = within(await whenReady())
  expect(main.getByText(/once there are articles from more days/)).toBeTruthy()
})
