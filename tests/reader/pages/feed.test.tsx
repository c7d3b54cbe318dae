import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { go } from '../../../src/reader/app/navigate.ts'
import { followEdits } from '../../../src/reader/kept/keep-edits.ts'
import { indexFiles, makeFile, NOW } from '../../support/make-data-folder.ts'
import { fileAnswer, headlines, openReader, stepBack, whenReady } from '../../support/open-reader.tsx'

const HOUR = 3_600_000

function at(hoursAgo: number): string {
  return new Date(NOW - hoursAgo * HOUR).toISOString()
}

function file(title: string, hoursAgo: number, fields: Record<string, string> = {}, more = ''): string {
  const slug = title.toLowerCase().replaceAll(' ', '-')
  return makeFile(
    {
      title: `"${title}"`,
      publishedDateTime: at(hoursAgo),
      webUrl: `https://www.paper.example/${slug}`,
      ...fields,
    },
    more,
  )
}

const topics = (name: string) => `topics:\n  - ${name}\n`
const by = (name: string, domain: string) => `provider:\n  name: ${name}\n  domain: ${domain}\n`
const related = (slug: string) =>
  `related:\n  - title: "Copy"\n    webUrl: https://www.paper.example/${slug}\n`

let paper: string
let large: string
let larger: string

beforeAll(async () => {
  vi.setSystemTime(NOW)
  paper = (
    await indexFiles({
      'topics/energy.yaml': 'name: Energy\n',
      'topics/tidal.yaml': 'name: Tidal\nparent: Energy\n',
      'topics/nobody.yaml': 'name: Nobody wrote\n',
      'articles/tides.md': file(
        'Tidal array goes live',
        20,
        { quality: '90', published: 'true' },
        topics('Tidal') + by('Ledger', 'ledger.example'),
      ),
      'articles/shares.md': file(
        'Turbine shares rise',
        2,
        { quality: '30' },
        topics('Energy') + by('Minute', 'minute.example') + related('tidal-array-goes-live'),
      ),
      'articles/chips.md': file(
        'Chip beats benchmark',
        5,
        { quality: '60' },
        topics('Chips') + by('Bench', 'bench.example'),
      ),
      'articles/weak.md': file(
        'Weak item',
        1,
        { quality: '10' },
        topics('Chips') + by('Bench', 'bench.example'),
      ),
      'articles/undated.md': makeFile({
        title: 'Undated one',
        publishedDateTime: null,
        webUrl: 'https://www.paper.example/u',
        quality: '70',
      }),
    })
  ).outDir
  const many = Array.from({ length: 100 }, (_, index) => [
    `articles/a${String(index).padStart(3, '0')}.md`,
    file(`Story number ${index}`, index, { quality: String((index * 37) % 100) }),
  ])
  large = (await indexFiles(Object.fromEntries(many))).outDir
  const oneMore = { ...Object.fromEntries(many), 'articles/more.md': file('One more', 0) }
  larger = (await indexFiles(oneMore)).outDir
})

describe('a feed', () => {
  test('shows each story once, by its lead, the one with the newest article first', async () => {
    openReader(paper, '/')
    await whenReady()
    expect(headlines()).toEqual(['Weak item', 'Tidal array goes live', 'Chip beats benchmark', 'Undated one'])
  })

  test('a story says how much coverage it has, and quotes another outlet', async () => {
    openReader(paper, '/')
    await whenReady()
    const card = screen.getAllByRole('article')[1] as HTMLElement
    expect(within(card).getByRole('link', { name: '2 articles, 2 sources' }).getAttribute('href')).toBe(
      '/story/tides',
    )
    expect(within(card).getByRole('link', { name: 'Turbine shares rise' }).getAttribute('href')).toBe(
      '/article/shares',
    )
    expect(within(card).getByText('Minute')).toBeTruthy()
    const out = within(card).getByRole('link', { name: /Ledger/ })
    expect(out.getAttribute('href')).toBe('https://www.paper.example/tidal-array-goes-live')
    expect(out.getAttribute('rel')).toBe('noopener noreferrer')
  })

  test('says of the points of a story, to who hovers and to who listens, how many they are and of when', async () => {
    openReader(paper, '/')
    await whenReady()
    const card = screen.getAllByRole('article')[1] as HTMLElement
    const words = /^2 articles, .*November$/
    expect(within(card).getByRole('img', { name: words }).contains(within(card).getByTitle(words))).toBe(true)
  })

  test('is sorted from its bar, and the address says so', async () => {
    const { user } = openReader(paper, '/')
    await whenReady()
    await user.click(
      within(screen.getByRole('group', { name: 'Sort by' })).getByRole('link', { name: 'Quality' }),
    )
    await waitFor(() => expect(headlines()[0]).toBe('Tidal array goes live'))
    expect(headlines()).toEqual(['Tidal array goes live', 'Undated one', 'Chip beats benchmark', 'Weak item'])
    expect(location.search).toBe('?sort=quality')
  })

  test('in another order, has the focus where that was chosen', async () => {
    const { user } = openReader(paper, '/')
    await whenReady()
    await user.click(screen.getByRole('link', { name: 'Quality' }))
    await waitFor(() => expect(location.search).toBe('?sort=quality'))
    await whenReady()
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Quality' }))
  })

  test('is balanced by weights that its address says and a dialog sets', async () => {
    const { user } = openReader(paper, '/')
    await whenReady()
    const sorts = screen.getByRole('group', { name: 'Sort by' })
    await user.click(within(sorts).getByRole('link', { name: 'Balanced' }))
    await waitFor(() => expect(headlines()[0]).toBe('Tidal array goes live'))
    // What is undated comes last, though it is scored better than two others.
    expect(headlines()).toEqual(['Tidal array goes live', 'Chip beats benchmark', 'Weak item', 'Undated one'])
    expect(location.search).toBe('?sort=balanced')
    await user.click(screen.getByRole('button', { name: 'Change weights' }))
    const dialog = await screen.findByRole('dialog', { name: 'Weights' })
    fireEvent.change(within(dialog).getByRole('slider', { name: /^Freshness/ }), { target: { value: '9' } })
    fireEvent.change(within(dialog).getByRole('slider', { name: /^Quality/ }), { target: { value: '0' } })
    fireEvent.change(within(dialog).getByRole('slider', { name: /^Breadth/ }), { target: { value: '0' } })
    await user.click(within(dialog).getByRole('button', { name: 'Show' }))
    await waitFor(() => expect(headlines()[0]).toBe('Weak item'))
    expect(location.search).toBe('?sort=balanced&weights=q0-b0-f9')
  })

  test('keeps its order while the reader follows things on it, and counts them the next time', async () => {
    const { kept } = openReader(paper, '/?sort=balanced&weights=y9')
    await whenReady()
    expect(headlines()[0]).toBe('Tidal array goes live')
    const known = { files: [], references: 0 }
    act(() => kept.change('x', followEdits('source:bench.example', 'Bench', known, null, NOW)))
    expect(headlines()[0]).toBe('Tidal array goes live')
    act(() => go('/?sort=balanced&weights=y9'))
    await waitFor(() => expect(headlines()[0]).toBe('Chip beats benchmark'))
  })

  test('shows articles one by one where the address asks for it', async () => {
    openReader(paper, '/?view=articles&source=minute.example')
    await whenReady()
    expect(headlines()).toEqual(['Turbine shares rise'])
  })

  test('is cut down by filters, each with its own way off', async () => {
    const { user } = openReader(paper, '/?minQuality=50&topic=chips')
    await whenReady()
    expect(headlines()).toEqual(['Chip beats benchmark'])
    await user.click(screen.getByRole('link', { name: 'Remove: Quality 50 or more' }))
    await waitFor(() => expect(headlines()).toEqual(['Weak item', 'Chip beats benchmark']))
  })

  test('has the focus near a filter that was taken off, whether its list was at hand or not', async () => {
    const { user } = openReader(paper, '/?minQuality=50&topic=chips')
    await whenReady()
    const press = async (name: string) => {
      screen.getByRole('link', { name }).focus()
      await user.keyboard('{Enter}')
      await whenReady()
    }
    for (const returns of [true, false]) {
      await press('Remove: Quality 50 or more')
      await waitFor(() => expect(location.search).toBe('?topic=chips'))
      expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Remove: Chips' }))
      if (returns) await stepBack()
      await whenReady()
    }
    await press('Remove: Chips')
    await waitFor(() => expect(location.search).toBe(''))
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Filters' }))
  })

  test('has the focus on what opens its filters after a press on what loosens them, at hand or not', async () => {
    const { kept, user } = openReader(paper, '/?minQuality=95&type=video')
    await whenReady()
    const press = async (name: string, search: string) => {
      screen.getByRole('link', { name }).focus()
      await user.keyboard('{Enter}')
      await waitFor(() => expect(location.search).toBe(search))
      await whenReady()
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Filters' }))
    }
    await press('Any quality', '?type=video')
    await stepBack()
    await whenReady()
    await press('Any quality', '?type=video')
    await press('Articles and videos', '')
    const key = 'topic:chips'
    act(() => kept.note([{ store: 'mutes', key, record: { key, at: NOW, name: 'Chips' } }]))
    await waitFor(() => expect(headlines()).toHaveLength(2))
    await press('Show', '?muted=1')
    await press('Hide it', '')
  })

  test('of which all was read has the focus on what opens its filters once that is shown', async () => {
    const { user } = openReader(paper, '/source/bench.example')
    await whenReady()
    await user.click(screen.getByRole('button', { name: 'Mark all shown as read' }))
    await user.click(screen.getByRole('link', { name: 'Unread only' }))
    const show = await screen.findByRole('link', { name: 'Show what you read' })
    show.focus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(headlines()).toHaveLength(2))
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Filters' }))
  })

  test('under a floor of quality says what that means here, and counts what it hides', async () => {
    openReader(paper, '/?minQuality=65')
    const main = await whenReady()
    expect(main.textContent).toContain('A quality of 65 is better than 60% of articles here, scored by Test.')
    await screen.findByText('It hides 2 stories that would be among these.')
  })

  test('a story whose lead is filtered away is told by another', async () => {
    openReader(paper, '/?source=minute.example')
    await whenReady()
    expect(headlines()).toEqual(['Turbine shares rise'])
    expect(screen.getByRole('link', { name: '2 articles, 2 sources' })).toBeTruthy()
  })

  test('of which nothing is left offers the filter to loosen', async () => {
    const { user } = openReader(paper, '/?minQuality=95')
    const main = await whenReady()
    expect(within(main).getByRole('heading', { level: 2, name: 'Nothing matches all of this' })).toBeTruthy()
    await user.click(screen.getByRole('link', { name: 'Any quality' }))
    await waitFor(() => expect(headlines()).toHaveLength(4))
  })

  test('of which all that fits is muted says that, and not that nothing fits', async () => {
    const { kept } = openReader(paper, '/?topic=energy&minQuality=20')
    await whenReady()
    const key = 'topic:energy'
    act(() => kept.note([{ store: 'mutes', key, record: { key, at: NOW, name: 'Energy' } }]))
    const { textContent } = (await screen.findByRole('heading', { name: 'Everything here is muted' }))
      .ownerDocument.body
    expect(textContent).toContain('1 story hidden here by your mutes')
    expect(textContent).not.toContain('Nothing matches')
    expect(screen.getByRole('link', { name: 'Any topic' })).toBeTruthy()
  })

  test('of which all that is unread is muted says that, and not that all of it was read', async () => {
    const { kept, user } = openReader(paper, '/topics/energy?unread=1')
    await whenReady()
    const key = 'source:ledger.example'
    const other = 'source:minute.example'
    act(() =>
      kept.note(
        [key, other].map((one) => ({ store: 'mutes', key: one, record: { key: one, at: NOW, name: one } })),
      ),
    )
    await screen.findByRole('heading', { name: 'Everything here is muted' })
    expect(screen.queryByText('You have read it all')).toBeNull()
    await user.click(screen.getByRole('link', { name: 'Show' }))
    await waitFor(() => expect(headlines()).toEqual(['Tidal array goes live']))
    expect(location.search).toBe('?unread=1&muted=1')
  })

  test.each(['unread=1', 'unread=1&muted=1', 'minQuality=5'])(
    'in which there was never anything says so, also under filters (%s)',
    async (query) => {
      openReader(paper, `/topics/nobody-wrote?${query}`)
      await whenReady()
      expect(screen.getByRole('heading', { name: 'Nothing here yet' })).toBeTruthy()
    },
  )

  test('takes its filters from the dialog', async () => {
    const { user } = openReader(paper, '/')
    await whenReady()
    await user.click(screen.getByRole('button', { name: 'Filters' }))
    const dialog = await screen.findByRole('dialog', { name: 'Filters' })
    fireEvent.change(await within(dialog).findByRole('slider', { name: 'Minimum quality' }), {
      target: { value: '60' },
    })
    await user.click(within(dialog).getByRole('radio', { name: 'Every article by itself' }))
    await user.click(within(dialog).getByRole('button', { name: 'Show' }))
    await waitFor(() =>
      expect(headlines()).toEqual(['Chip beats benchmark', 'Tidal array goes live', 'Undated one']),
    )
    expect(location.search).toBe('?view=articles&minQuality=60')
  })

  test('of a topic holds everything below it', async () => {
    openReader(paper, '/topics/energy')
    const main = await whenReady()
    expect(within(main).getByRole('heading', { level: 1 }).textContent).toBe('Energy')
    expect(headlines()).toEqual(['Tidal array goes live'])
    expect(within(main).getByText('1 story, 2 articles')).toBeTruthy()
  })

  test('of a topic links and announces its own feeds, until another page is shown', async () => {
    const announced = () =>
      [...document.head.querySelectorAll('link[rel="alternate"]')].map((link) => link.getAttribute('href'))
    const files = ['feed.xml', 'atom.xml', 'feed.json'].map((file) => `/topics/energy/${file}`)
    openReader(paper, '/topics/energy')
    const main = await whenReady()
    expect(
      ['RSS', 'Atom', 'JSON Feed'].map((name) =>
        within(main).getByRole('link', { name }).getAttribute('href'),
      ),
    ).toEqual(files)
    expect(main.textContent).toMatch(/\d articles? Feeds: RSS/)
    expect(announced()).toEqual(files)
    act(() => go('/'))
    await waitFor(() => expect(announced()).toEqual([]))
  })

  test('has links to the feeds of the whole site below it', async () => {
    openReader(paper, '/')
    await whenReady()
    const more = within(screen.getByRole('navigation', { name: 'More' }))
    expect(more.getByRole('link', { name: 'RSS' }).getAttribute('href')).toBe('/feed.xml')
    expect(more.getByRole('link', { name: 'JSON Feed' }).getAttribute('href')).toBe('/feed.json')
    expect(more.queryByRole('link', { name: 'All feeds (OPML)' })).toBeNull()
  })

  test('of a source says who that is', async () => {
    openReader(paper, '/source/bench.example')
    const main = await whenReady()
    await waitFor(() =>
      expect(within(main).getByRole('heading', { level: 1 }).textContent).toContain('Bench'),
    )
    expect(headlines()).toEqual(['Weak item', 'Chip beats benchmark'])
    expect(document.title).toMatch(/^Bench · /)
  })

  test.each([
    ['/topics/nothing', 'topic', 'No such topic · Test'],
    ['/?topic=nothing', 'topic', 'Test'],
    ['/source/nobody.example', 'source', 'No such source · Test'],
    ['/?source=nobody.example', 'source', 'Test'],
  ])('%s says that there is no such %s', async (address, what, title) => {
    openReader(paper, address)
    const main = await whenReady()
    expect(within(main).getByRole('heading', { name: `No such ${what}` })).toBeTruthy()
    expect(within(main).getAllByRole('heading', { level: 1 })).toHaveLength(1)
    expect(within(main).getByRole('link', { name: 'front page' })).toBeTruthy()
    expect(document.title).toBe(title)
  })
})

/** Opens the large newspaper, of which more than the first page waits to arrive. */
function openSlowly() {
  let arrive = () => {}
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const opened = openReader(large, '/', async (path) => {
    if (screen.queryAllByRole('article').length > 0) await arrival
    return fileAnswer(join(large, path))
  })
  return { ...opened, arrive }
}

describe('a long feed', () => {
  test('grows by a plain link, and ends', async () => {
    const { user } = openReader(large, '/')
    await whenReady()
    expect(headlines()).toHaveLength(30)
    const more = screen.getByRole('link', { name: 'More stories' })
    expect(more.getAttribute('href')).toBe('/page/2')
    await user.click(more)
    await waitFor(() => expect(headlines()).toHaveLength(60))
    await user.click(screen.getByRole('link', { name: 'More stories' }))
    await waitFor(() => expect(headlines()).toHaveLength(90))
    await user.click(screen.getByRole('link', { name: 'More stories' }))
    await waitFor(() => expect(screen.getByText('That is all.')).toBeTruthy())
    expect(headlines()).toHaveLength(100)
  })

  test('goes on to the first of the stories that come, where a key was pressed before they were there', async () => {
    const { user, arrive } = openSlowly()
    await whenReady()
    await user.keyboard('j'.repeat(30))
    fireEvent.click(screen.getByRole('link', { name: 'More stories' }))
    await user.keyboard('jj')
    expect(document.activeElement?.textContent).toBe('Story number 29')
    arrive()
    await waitFor(() => expect(headlines()).toHaveLength(60))
    expect(document.activeElement?.textContent).toBe('Story number 30')
  })

  test('leaves the focus of who went elsewhere meanwhile', async () => {
    const { user, arrive } = openSlowly()
    await whenReady()
    await user.keyboard('j'.repeat(30))
    fireEvent.click(screen.getByRole('link', { name: 'More stories' }))
    await user.keyboard('j/')
    arrive()
    await waitFor(() => expect(headlines()).toHaveLength(60))
    expect(document.activeElement?.id).toBe('search')
  })

  test('has pages with addresses of their own', async () => {
    openReader(large, '/page/2?sort=newest')
    await whenReady()
    expect(headlines()[0]).toBe('Story number 30')
    expect(screen.getByRole('link', { name: 'Back to page 1' }).getAttribute('href')).toBe('/')
    expect(document.title).toMatch(/^Page 2 · /)
  })

  test('keeps what it shows when more does not come, and goes on when it does', async () => {
    let broken = false
    const { user } = openReader(large, '/', () => (broken ? new Response('', { status: 503 }) : undefined))
    await whenReady()
    broken = true
    await user.click(screen.getByRole('link', { name: 'More stories' }))
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('network is not responding'))
    expect(headlines()).toHaveLength(30)
    broken = false
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(headlines()).toHaveLength(60))
  })

  test.each(['/page/9', '/page/0', '/page/two', '/page/1234567'])(
    'beyond its end says so: %s',
    async (path) => {
      openReader(large, path)
      const main = await whenReady()
      expect(within(main).getByRole('heading', { name: 'There is no such page' })).toBeTruthy()
    },
  )

  test.each([
    ['/page/99999', '/page/4'],
    ['/page/9?sort=quality', '/page/4?sort=quality'],
    ['/page/3?minQuality=40', '/page/2?minQuality=40'],
  ])('beyond its end leads back to where it ends: %s', async (path, last) => {
    openReader(large, path)
    const main = await whenReady()
    expect(main.textContent).toContain('The list ends before it')
    expect(
      within(main)
        .getByRole('link', { name: /^Back to page/ })
        .getAttribute('href'),
    ).toBe(last)
  })

  test('is not read to its end for a page beyond all that there could be', async () => {
    const { asked } = openReader(large, '/page/99999?minQuality=40')
    await whenReady()
    // The topics alone.
    expect(asked.filter((path) => path.startsWith('shards/'))).toHaveLength(1)
  })

  test('does not say that it ends before what is no page at all', async () => {
    openReader(large, '/page/0')
    const main = await whenReady()
    expect(main.textContent).not.toContain('The list ends before it')
    expect(within(main).getByRole('link', { name: 'Go to the first' }).getAttribute('href')).toBe('/')
  })

  test('comes back as it was left, with all that had been loaded', async () => {
    const { user } = openReader(large, '/')
    await whenReady()
    await user.click(screen.getByRole('link', { name: 'More stories' }))
    await waitFor(() => expect(headlines()).toHaveLength(60))
    await user.click(screen.getByRole('link', { name: 'Story number 45' }))
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Story number 45'))
    await stepBack()
    await waitFor(() => expect(screen.queryAllByRole('article').length).toBe(60))
  })

  test('says that it has grown, and not that it is longer than the one shown before', async () => {
    const { user } = openReader(large, '/')
    await whenReady()
    await user.click(screen.getByRole('link', { name: 'More stories' }))
    await screen.findByText('30 more stories loaded')
    act(() => go('/?minQuality=90'))
    await waitFor(() => expect(headlines()).toHaveLength(10))
    await stepBack()
    await waitFor(() => expect(headlines()).toHaveLength(60))
    expect(screen.queryByText(/more stories loaded/)).toBeNull()
  })

  test('does not say that it has grown where what was muted is back', async () => {
    const { kept } = openReader(paper, '/')
    await whenReady()
    const key = 'topic:chips'
    act(() => kept.change('x', [{ store: 'mutes', key, record: { key, at: NOW, name: 'Chips' } }]))
    await waitFor(() => expect(headlines()).toHaveLength(2))
    act(() => kept.undo())
    await waitFor(() => expect(headlines()).toHaveLength(4))
    expect(screen.queryByText(/more stories loaded/)).toBeNull()
  })

  test('says on any page how many came, and brings them from where they are', async () => {
    let deployed = false
    // Shards of the edition before stay for a while.
    const { user, client } = openReader(larger, '/page/3?view=articles', (path) => {
      const before = join(large, path)
      return (path === 'manifest.json' ? !deployed : existsSync(before)) ? fileAnswer(before) : undefined
    })
    await whenReady()
    deployed = true
    await client.refetchQueries({ queryKey: ['manifest'] })
    await user.click(await screen.findByRole('button', { name: '1 new' }))
    await waitFor(() => expect(headlines()).toContain('One more'))
    expect(location.pathname + location.search).toBe('/?view=articles')
  })

  test('fetches one page for a first view', async () => {
    const { asked } = openReader(large, '/')
    await whenReady()
    expect(asked.filter((path) => path === 'manifest.json')).toHaveLength(1)
    // The topics, and the first page of the list.
    expect(asked.filter((path) => path.startsWith('shards/'))).toHaveLength(2)
  })
})
