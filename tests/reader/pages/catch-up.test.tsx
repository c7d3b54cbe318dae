import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { go } from '../../../src/reader/app/navigate.ts'
import { indexFiles, makeFile, NOW } from '../../support/make-data-folder.ts'
import { headlines, openReader, whenReady } from '../../support/open-reader.tsx'

const HOUR = 3_600_000
const DAY = 24 * HOUR

function file(title: string, hoursAgo: number, topic: string, by: string, more = ''): string {
  return makeFile(
    {
      title: `"${title}"`,
      publishedDateTime: new Date(NOW - hoursAgo * HOUR).toISOString(),
      webUrl: `https://www.${by}.example/${title.toLowerCase().replaceAll(' ', '-')}`,
    },
    `provider: { name: ${by}, domain: ${by}.example }\ntopics: [${topic}]\n${more}`,
  )
}

const FILES = {
  'articles/tides.md': file(
    'Tidal array goes live',
    70,
    'Energy',
    'ledger',
    'excerpt: "Before dawn."\npublished: true\n',
  ),
  'articles/shares.md': file(
    'Turbine shares rise',
    20,
    'Energy',
    'minute',
    'related: [{ title: x, webUrl: "https://www.ledger.example/tidal-array-goes-live" }]\n',
  ),
  'articles/grid.md': file('Grid operator objects', 10, 'Energy', 'record'),
  'articles/chips.md': file('Chip beats benchmark', 30, 'Chips', 'bench'),
  'articles/rail.md': file('Night trains return', 40, 'Rail', 'bench'),
  'articles/rice.md': file('Rice likes salt', 24 * 30, 'Farming', 'field'),
}

let paper: string
beforeAll(async () => {
  vi.setSystemTime(NOW)
  paper = (await indexFiles(FILES)).outDir
})
beforeEach(() => vi.setSystemTime(NOW))

function visitedBefore(milliseconds: number): void {
  const seen = Date.now() - milliseconds
  localStorage.setItem('throughline:last-seen', JSON.stringify({ seen, previous: seen }))
}

describe('catching up', () => {
  test('on a first visit is on the last week of the edition, spread over topics and outlets, with an end', async () => {
    openReader(paper, '/catch-up')
    const main = await whenReady()
    expect(within(main).getByRole('heading', { level: 1 }).textContent).toBe(
      'Four stories from the week to 24 November',
    )
    // Two articles of the first are new; the third of its topic and the second of its outlet wait for their turn.
    expect(headlines()).toEqual([
      'Tidal array goes live',
      'Chip beats benchmark',
      'Grid operator objects',
      'Night trains return',
    ])
    expect(within(main).getByText('That is all.')).toBeTruthy()
    expect(within(main).getByText(/2 in that week/)).toBeTruthy()
    expect(within(main).getByText('How these were picked')).toBeTruthy()
  })

  test('goes by the last visit', async () => {
    visitedBefore(35 * HOUR)
    openReader(paper, '/catch-up')
    const main = await whenReady()
    expect(within(main).getByRole('heading', { level: 1 }).textContent).toBe('Three stories since Sunday')
    expect(headlines()).toHaveLength(3)
    expect(within(main).getByText(/1 since your visit/)).toBeTruthy()
  })

  test('in an archive is on the last week of the edition, whenever the reader came', async () => {
    vi.setSystemTime(NOW + 400 * DAY)
    visitedBefore(DAY)
    openReader(paper, '/catch-up')
    const main = await whenReady()
    expect(within(main).getByRole('heading', { level: 1 }).textContent).toBe(
      'Four stories from the week to 24 Nov 2026',
    )
  })

  test('with nothing new says so, and offers the last week', async () => {
    visitedBefore(2 * HOUR)
    const { user } = openReader(paper, '/catch-up')
    const main = await whenReady()
    expect(within(main).getByRole('heading', { level: 1 }).textContent).toBe('Nothing new since 08:00 today')
    await user.click(within(main).getByRole('link', { name: 'edition’s last week' }))
    await waitFor(() => expect(headlines()).toHaveLength(4))
  })

  test('with nothing new counts as muted only what is new', async () => {
    const muted = async (hoursAgo: number) => {
      cleanup()
      visitedBefore(hoursAgo * HOUR)
      const { kept } = openReader(paper, '/about')
      await whenReady()
      const edits = ['rail', 'energy', 'chips'].map((topic) => {
        const key = `topic:${topic}`
        return { store: 'mutes', key, record: { key, at: 1, name: topic } } as const
      })
      kept.change('x', edits)
      cleanup()
      openReader(paper, '/catch-up')
      return (await whenReady()).textContent
    }
    expect(await muted(2)).toContain('No new articles have come in.')
    // All three muted topics are of then: the fourth story is older than the visit.
    expect(await muted(35)).toContain('3 stories since Sunday are muted.')
  })

  test('is of as many stories as the address says', async () => {
    const { user } = openReader(paper, '/catch-up')
    await whenReady()
    const sizes = screen.getByRole('navigation', { name: 'How many stories' })
    expect(within(sizes).getByRole('link', { current: true }).textContent).toBe('5 stories')
    await user.click(within(sizes).getByRole('link', { name: '20 stories' }))
    await waitFor(() => expect(location.search).toContain('stories=20'))
    expect(within(sizes).getByRole('link', { current: true }).textContent).toBe('20 stories')
  })

  test('leaves out what was read or is muted', async () => {
    const { kept, user } = openReader(paper, '/')
    await whenReady()
    const mute = { key: 'topic:rail', at: 1, name: 'Rail' }
    kept.change('x', [{ store: 'mutes', key: mute.key, record: mute }])
    const card = screen.getByRole('button', { name: 'More about “Chip beats benchmark”' })
    await user.click(card)
    await user.click(await screen.findByRole('button', { name: /^Mark as read/ }))
    act(() => go('/catch-up'))
    await screen.findByText('How these were picked')
    expect(headlines()).toEqual(['Tidal array goes live', 'Grid operator objects'])
  })

  test('says that all of it is muted where nothing else is new, and gives the page the focus', async () => {
    visitedBefore(DAY)
    const { user } = openReader(paper, '/catch-up')
    await whenReady()
    await user.click(screen.getByRole('button', { name: 'More about “Grid operator objects”' }))
    await user.click(await screen.findByRole('button', { name: 'Mute the topic Energy' }))
    await screen.findByRole('heading', { level: 1, name: 'Everything here is muted' })
    expect(screen.getByRole('main').textContent).toContain('2 stories since yesterday are muted.')
    expect(document.activeElement).toBe(screen.getByRole('main'))
  })

  test('marks all as read, takes that back, and has read it all the next time', async () => {
    const { user } = openReader(paper, '/catch-up')
    await whenReady()
    const button = () => screen.getByRole('button', { name: 'Mark all as read' })
    const unread = () => screen.getAllByRole('article').filter((item) => !item.hasAttribute('data-read'))
    await user.click(button())
    expect(unread()).toHaveLength(0)
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(unread()).toHaveLength(4)
    await user.click(button())
    act(() => go('/about'))
    act(() => go('/catch-up'))
    await screen.findByRole('heading', { level: 1, name: 'You have read it all' })
    expect(screen.getByRole('main').textContent).toContain('You have read all 4 stories from the week')
  })

  test('says why each story is there', async () => {
    const { user } = openReader(paper, '/catch-up')
    await whenReady()
    const why = async (title: string) => {
      await user.click(screen.getByRole('button', { name: `More about “${title}”` }))
      await user.click(await screen.findByRole('button', { name: 'Why is this here?' }))
      const dialog = await screen.findByRole('dialog', { name: 'Why is this here?' })
      const text = dialog.textContent
      await user.click(within(dialog).getByRole('button', { name: 'Close' }))
      return text
    }
    expect(await why('Tidal array goes live')).toContain(
      'It has 2 new articles from the week to 24 November, which makes it number 1 of 4 stories. No story above it shares its topic or its source.',
    )
    expect(await why('Night trains return')).toContain(
      'number 4 of 4 stories. Its topic or its source was already picked',
    )
  })

  test('is reached from the footer', async () => {
    const { user } = openReader(paper, '/')
    await whenReady()
    const more = screen.getByRole('navigation', { name: 'More' })
    await user.click(within(more).getByRole('link', { name: 'Catch up' }))
    await screen.findByText('How these were picked')
  })

  test('says so when the network does not answer, and goes on when it does', async () => {
    let broken = true
    const first: string[] = []
    const { user } = openReader(paper, '/catch-up', (path) => {
      if (!path.startsWith('shards/')) return undefined
      if (first.length === 0) first.push(path)
      return broken && path !== first[0] ? new Response('', { status: 503 }) : undefined
    })
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('network is not responding'))
    broken = false
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByText('That is all.')
  })
})

test('a newspaper without dates has nothing to catch up on', async () => {
  const { outDir } = await indexFiles({ 'articles/a.md': makeFile({ publishedDateTime: null }) })
  openReader(outDir, '/catch-up')
  const main = await whenReady()
  expect(within(main).getByRole('heading', { name: 'Nothing to catch up on' })).toBeTruthy()
})
