import { act, cleanup, screen } from '@testing-library/react'
import { beforeAll, expect, test, vi } from 'vitest'
import { go } from '../../../src/reader/app/navigate.ts'
import { importKept } from '../../../src/reader/kept/export.ts'
import { indexFiles, makeFile, NOW } from '../../support/make-data-folder.ts'
import { headlines, openReader, whenReady } from '../../support/open-reader.tsx'

let paper: string

beforeAll(async () => {
  vi.setSystemTime(NOW)
  const titled = (title: string) => makeFile({ title, webUrl: `https://ledger.example/${title}` })
  paper = (
    await indexFiles({ 'articles/tides.md': titled('Tides turn'), 'articles/chips.md': titled('Chips') })
  ).outDir
})

/** Opens an article that is gone by now, and one that is not, and leaves. */
async function visitBefore() {
  const { kept } = openReader(paper, '/article/tides')
  await whenReady()
  const glimpse = { title: 'Barley grows', provider: 'a.example', name: 'A', time: NOW, story: 'barley' }
  kept.note([{ store: 'history', key: 'barley', record: { key: 'barley', at: NOW - 1, glimpse } }])
  await kept.written()
  cleanup()
}

/** Names of the stores that are read as a whole from now on. */
function watchStores(): string[] {
  const read: string[] = []
  const { getAll } = IDBObjectStore.prototype
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...args) {
    read.push(this.name)
    return getAll.apply(this, args)
  })
  return read
}

test('a start leaves the history where it is, and its page has all of it', async () => {
  await visitBefore()
  const read = watchStores()
  openReader(paper, '/article/chips')
  await whenReady()
  expect(read).toContain('read')
  expect(read).not.toContain('history')
  act(() => go('/history'))
  await screen.findByRole('heading', { level: 1, name: 'History' })
  await whenReady()
  expect(headlines()).toEqual(['Chips', 'Tides turn', 'Barley grows'])
  expect(read.filter((store) => store === 'history')).toHaveLength(1)
})

test('an article that was opened before it was taken back is told by its name', async () => {
  await visitBefore()
  openReader(paper, '/article/barley')
  const main = await whenReady()
  expect(main.textContent).toContain('Barley grows')
  expect(main.textContent).toContain('ithdrawn')
})

test('the palette leads to what was opened in an earlier visit', async () => {
  await visitBefore()
  const { user } = openReader(paper, '/about')
  await whenReady()
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await screen.findByRole('combobox'), 'tides')
  expect(await screen.findByRole('option', { name: /Tides turn/ })).toBeTruthy()
})

test('an export that is asked for at once has the history in it', async () => {
  await visitBefore()
  const saved: Blob[] = []
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: (blob: Blob) => saved.push(blob), revokeObjectURL: () => {} }),
  )
  const { user, kept } = openReader(paper, '/settings')
  await user.click(await screen.findByRole('button', { name: 'Export to a file' }))
  await vi.waitFor(() => expect(saved).toHaveLength(1))
  const read = importKept((await saved[0]?.text()) ?? '', { ...kept.state().kept, history: new Map() }, NOW)
  expect(read.kind === 'read' && read.edits.map(({ key }) => key).sort()).toEqual(['barley', 'tides'])
})
