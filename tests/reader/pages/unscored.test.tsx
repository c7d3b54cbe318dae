import { screen, within } from '@testing-library/react'
import { beforeAll, expect, test, vi } from 'vitest'
import { indexFiles, makeFile, NOW } from '../../support/make-data-folder.ts'
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

test('catching up says nothing of what is left out where nothing is', async () => {
  openReader(paper, '/catch-up')
  await whenReady()
  expect(screen.getByText(/^Of all stories/)).toBeTruthy()
  expect(screen.queryByText(/left out/)).toBeNull()
})
