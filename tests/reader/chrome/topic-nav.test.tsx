import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { indexFiles, makeFile } from '../../support/make-data-folder.ts'
import { openReader, whenReady } from '../../support/open-reader.tsx'

/** Twelve topics, each with more articles than the next; the first two have nearly all. */
const FILES = Object.fromEntries(
  Array.from({ length: 12 }, (_, at) => {
    const names = Array.from({ length: at + 1 }, (_, topic) => `Topic ${topic + 1}`)
    return [
      `articles/${at}.md`,
      makeFile({ webUrl: `https://a.example/${at}` }, `topics: [${names.join(', ')}]\n`),
    ]
  }),
)

function tabs(): string[] {
  const nav = screen.getByRole('navigation', { name: 'Topics' })
  return within(nav)
    .getAllByRole('link')
    .map((link) => (link.getAttribute('aria-current') ? `(${link.textContent})` : (link.textContent ?? '')))
}

test('a topic that is no tab has the last place while it is open, and keys lead to its neighbour', async () => {
  const { outDir } = await indexFiles(FILES)
  const { user } = openReader(outDir, '/topics/topic-12')
  await whenReady()
  expect(tabs().slice(-3)).toEqual(['Topic 10', '(Topic 12)', 'All 12 topics'])
  await user.keyboard('h')
  expect(location.pathname).toBe('/topics/topic-10')
  await whenReady()
  expect(tabs().slice(-3)).toEqual(['(Topic 10)', 'Topic 11', 'All 12 topics'])
})

test('each press of a key counts from where the one before leads, though that is not shown yet', async () => {
  const { outDir } = await indexFiles(FILES)
  openReader(outDir, '/topics/topic-3')
  await whenReady()
  act(() => {
    for (const key of 'lllhhlll') fireEvent.keyDown(document.body, { key })
  })
  await waitFor(() => expect(tabs()).toContain('(Topic 7)'))
  expect(location.pathname).toBe('/topics/topic-7')
})

test('the tab of a topic says that one is in it on the page of what is below it, too', async () => {
  const { outDir } = await indexFiles({
    'topics/energy.yaml': 'name: Energy\n',
    'topics/tidal-power.yaml': 'name: Tidal power\nparent: Energy\n',
    'articles/a.md': makeFile({ webUrl: 'https://a.example/a' }, 'topics: [Energy, Tidal power]\n'),
    'articles/b.md': makeFile({ webUrl: 'https://a.example/b' }, 'topics: [Health]\n'),
  })
  openReader(outDir, '/topics/tidal-power')
  await whenReady()
  const energy = screen.getByRole('link', { name: 'Energy', current: true })
  expect(energy.closest('nav')).toBe(screen.getByRole('navigation', { name: 'Topics' }))
})

test('where there is one topic alone it is not counted', async () => {
  const { outDir } = await indexFiles({
    'articles/a.md': makeFile({ webUrl: 'https://a.example/1' }, 'topics: [Energy]\n'),
    'articles/b.md': makeFile({ webUrl: 'https://a.example/2' }),
  })
  openReader(outDir, '/')
  await whenReady()
  expect(tabs().at(-1)).toBe('All topics')
})
