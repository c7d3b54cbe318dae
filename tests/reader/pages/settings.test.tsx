import { act, screen, waitFor } from '@testing-library/react'
import { beforeAll, expect, test, vi } from 'vitest'
import { exportKept } from '../../../src/reader/kept/export.ts'
import { NOTHING_KEPT } from '../../../src/reader/kept/records.ts'
import { indexFiles, makeFile, NOW } from '../../support/make-data-folder.ts'
import { openReader, whenReady } from '../../support/open-reader.tsx'

let paper: string

beforeAll(async () => {
  vi.setSystemTime(NOW)
  paper = (await indexFiles({ 'articles/a.md': makeFile() })).outDir
})

/** An exported file with two words that are muted. */
function exportedFile(): File {
  const mutes = new Map(['word:kelp', 'word:barley'].map((key) => [key, { key, at: NOW - 1000, name: key }]))
  return new File([exportKept({ ...NOTHING_KEPT, mutes }, [], NOW)], 'kept.json')
}

test('what an import brought is told until all of it is gone again', async () => {
  const { kept, user } = openReader(paper, '/settings')
  await whenReady()
  await user.upload(screen.getByLabelText('Import a file'), exportedFile())
  await screen.findByText('2 records imported.')
  await user.click(screen.getByRole('button', { name: 'Unmute word:kelp' }))
  expect(screen.getByText('2 records imported.')).toBeTruthy()
  act(() => kept.undo())
  act(() => kept.undo())
  await waitFor(() => expect(kept.state().kept.mutes.size).toBe(0))
  expect(screen.queryByText('2 records imported.')).toBeNull()
})

test('an import that brings nothing new says so', async () => {
  const { user } = openReader(paper, '/settings')
  await whenReady()
  for (const outcome of ['2 records imported.', '0 records imported.']) {
    await user.upload(screen.getByLabelText('Import a file'), exportedFile())
    await screen.findByText(outcome)
  }
})
