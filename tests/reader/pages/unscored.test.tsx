import { screen, within } from '@testing-library/react'
import { beforeAll, expect, test, vi } from 'vitest'
import { indexFiles, makeFile, NOW } from '../../support/make-data-folder.ts'
import { openFilters } from '../../support/open-filters.tsx'
import { openReader, whenReady } from '../../support/open-reader.tsx'

const file = (title: string, quality: string) =>
  makeFile({
    title,
    publishedDateTime: new Date(NOW - 3_600_000).toISOString(),
    webUrl: `https://a.example/${title}`,
    quality,
  })

let paper: string
beforeAll(async () => {
  vi.setSystemTime(NOW)
  paper = (await indexFiles({ 'articles/tide.md': file('tide', '0'), 'articles/mill.md': file('mill', '0') }))
    .outDir
})

test.each(['/search?q=tide', '/?sort=quality', '/article/tide'])(
  'where no article has a score none is compared with others at %s',
  async (path) => {
    openReader(paper, path)
    const main = within(await whenReady())
    expect(main.getAllByText('tide').length).toBeGreaterThan(0)
    expect(main.queryByText(/better than/)).toBeNull()
    expect(main.queryByRole('img', { name: /Scored/ })).toBeNull()
  },
)

test('of references, where there are none, the footer says nothing', async () => {
  openReader(paper, '/')
  await whenReady()
  expect(screen.getByRole('contentinfo').textContent).toContain('2 articles in 2 stories, the newest')
})

test('where no article has a score a source’s are not plotted', async () => {
  openReader(paper, '/source/a.example')
  await whenReady()
  expect(await screen.findByRole('heading', { name: 'First to report' })).toBeTruthy()
  expect(screen.queryByRole('heading', { name: 'Quality' })).toBeNull()
})

test('where no article has a score the filters ask for none', async () => {
  const { dialog } = await openFilters(paper, '/')
  expect(dialog.getByRole('group', { name: 'Kind' })).toBeTruthy()
  expect(dialog.queryByRole('slider', { name: 'Minimum quality' })).toBeNull()
})

test('a least score that the address asks for can be taken back all the same', async () => {
  const { dialog } = await openFilters(paper, '/?minQuality=40')
  expect(dialog.getByRole('slider', { name: 'Minimum quality' })).toBeTruthy()
})

test.each([
  ['/search?q=tide', ['Sources']],
  ['/search?q=nowhere', []],
])('beside %s stands nothing that has nothing to say', async (path, headings) => {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: true }))
  openReader(paper, path)
  await whenReady()
  const beside = within(await screen.findByRole('region', { name: 'Filters' }))
  expect(beside.queryAllByRole('heading').map((heading) => heading.textContent)).toEqual(headings)
  vi.unstubAllGlobals()
})

test('catching up says nothing of what is left out where nothing is', async () => {
  openReader(paper, '/catch-up')
  await whenReady()
  expect(screen.getByText(/^Of all stories/)).toBeTruthy()
  expect(screen.queryByText(/left out/)).toBeNull()
})
