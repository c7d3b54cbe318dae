import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { go } from '../../../src/reader/app/navigate.ts'
import { indexFiles, makeFile, NOW } from '../../support/make-data-folder.ts'
import { openFilters } from '../../support/open-filters.tsx'
import { headlines, openReader, stepBack, whenReady } from '../../support/open-reader.tsx'

const HOUR = 3_600_000
const OTHERS = 30

function file(title: string, hoursAgo: number, more = '', fields: Record<string, string> = {}): string {
  const slug = title.toLowerCase().replaceAll(' ', '-')
  return makeFile(
    {
      title: `"${title}"`,
      publishedDateTime: new Date(NOW - hoursAgo * HOUR).toISOString(),
      webUrl: `https://www.paper.example/${slug}`,
      ...fields,
    },
    more,
  )
}

const by = (name: string, domain: string) => `provider: { name: ${name}, domain: ${domain} }\n`

let paper: string

beforeAll(async () => {
  vi.setSystemTime(NOW)
  const others = Array.from({ length: OTHERS }, (_, at) => [
    `articles/report-${at}.md`,
    file(`Quarterly report number ${at}`, 100 + at),
  ])
  paper = (
    await indexFiles({
      'topics/energy.yaml': 'name: Energy\n',
      'articles/array.md': file(
        'Tidal array goes live',
        20,
        `${by('Northern Ledger', 'ledger.example')}topics: [Energy]\nrelated: [{ title: Tidal flats by others, webUrl: "https://www.elsewhere.example/flats" }]\n`,
        { excerpt: '"After nine years of trials the turbines turn."', quality: '90' },
      ),
      'articles/old.md': file('Old tidal mill grinds again', 200, by('Coast', 'coast.example'), {
        quality: '20',
      }),
      'articles/chips.md': file('Chip beats benchmark', 5),
      ...Object.fromEntries(others),
    })
  ).outDir
})

const box = () => screen.getByRole('searchbox', { name: 'Search' })

/** Waits until what the box says is what the page answers. */
async function whenAnswered(title: string): Promise<void> {
  await screen.findByRole('heading', { level: 1, name: title }, { timeout: 5000 })
  await whenReady()
}

describe('typing', () => {
  test('finds from any page as one types, with the words marked, and the address says so', async () => {
    const { user } = openReader(paper, '/topics')
    await whenReady()
    await user.type(box(), 'tidal arr')
    await whenAnswered('tidal arr')
    expect(headlines()[0]).toBe('Tidal array goes live')
    expect([...document.querySelectorAll('h2 mark')].map((mark) => mark.textContent)).toContain('Tidal')
    expect(location).toMatchObject({ pathname: '/search', search: '?q=tidal+arr' })
    expect(document.activeElement).toBe(box())
  })

  test('is one step of the history, and going back empties the box', async () => {
    const { user } = openReader(paper, '/topics')
    await whenReady()
    for (const letter of 'tidal') {
      await user.type(box(), letter)
      await new Promise((resolve) => setTimeout(resolve, 80))
    }
    await whenAnswered('tidal')
    await stepBack()
    await screen.findByRole('heading', { level: 1, name: 'Topics' })
    expect(box()).toHaveProperty('value', '')
  })

  test('leaves filters and order as they are', async () => {
    const { user } = openReader(paper, '/search?q=tidal&sort=newest&minQuality=10')
    await whenReady()
    await user.type(box(), ' mill')
    await whenAnswered('tidal mill')
    expect(headlines()).toEqual(['Old tidal mill grinds again'])
    expect(new URLSearchParams(location.search).get('minQuality')).toBe('10')
    expect(new URLSearchParams(location.search).get('sort')).toBe('newest')
  })
})

describe('results', () => {
  test('can be ordered, and shown as articles, references too', async () => {
    const { user } = openReader(paper, '/search?q=tidal')
    await whenReady()
    expect(screen.getByText('2 stories')).toBeTruthy()
    await user.click(
      within(screen.getByRole('group', { name: 'Sort by' })).getByRole('link', { name: 'Quality' }),
    )
    await whenReady()
    expect(headlines()).toEqual(['Tidal array goes live', 'Old tidal mill grinds again'])
    await user.click(screen.getByRole('link', { name: 'Articles' }))
    await whenReady()
    expect(headlines()).toContain('Tidal flats by others')
    expect(screen.getByText('3 articles')).toBeTruthy()
  })

  test('more of them are a press away', async () => {
    const { user } = openReader(paper, '/search?q=report')
    await whenReady()
    expect(headlines()).toHaveLength(20)
    await user.click(screen.getByRole('button', { name: 'More results' }))
    await waitFor(() => expect(headlines()).toHaveLength(OTHERS))
    expect(screen.getByText('That is all.')).toBeTruthy()
  })

  test('say what a mistyped word was taken for', async () => {
    openReader(paper, '/search?q=benchmrak')
    await whenReady()
    expect(headlines()).toEqual(['Chip beats benchmark'])
    expect(document.body.textContent).toContain('Showing results for benchmark instead of “benchmrak”')
  })

  test('say when nothing has all of the words', async () => {
    openReader(paper, '/search?q=tidal+zzzz+mill')
    await whenReady()
    expect(screen.getByText(/Nothing has all of these words/)).toBeTruthy()
    expect(headlines()).toEqual(['Old tidal mill grinds again'])
  })

  test('are what was saved, where that is asked for', async () => {
    const { kept } = openReader(paper, '/search?q=tidal+is%3Asaved')
    await whenReady()
    expect(screen.queryAllByRole('article')).toHaveLength(0)
    const glimpse = { title: '', provider: '', name: '', time: NOW - 200 * HOUR, story: 'old' }
    kept.change('Saved', [
      { store: 'saved', key: 'old', record: { key: 'old', at: 1, as: 'article', glimpse } },
    ])
    await waitFor(() => expect(headlines()).toEqual(['Old tidal mill grinds again']))
  })
})

describe('the filters of a search', () => {
  test('count what its words find, references too, and nothing else', async () => {
    const { dialog, choices, user } = await openFilters(paper, '/search?q=tidal')
    expect(dialog.getByText('2 stories')).toBeTruthy()
    expect(choices('Sources')).toEqual(['Coast1', 'Northern Ledger1', 'elsewhere.example1'])
    expect(choices('Topics')).toEqual(['Energy1'])
    await user.click(dialog.getByRole('radio', { name: 'Every article by itself' }))
    expect(dialog.getByText('3 articles')).toBeTruthy()
  })

  test('count under a phrase, a word that must not be there, and bounds in the words', async () => {
    const { choices } = await openFilters(paper, '/search?q=%22tidal+array%22')
    expect(choices('Sources')).toEqual(['Northern Ledger1'])
    cleanup()
    const without = await openFilters(paper, '/search?q=tidal+-mill+quality%3A%3E50')
    expect(without.choices('Sources')).toEqual(['Northern Ledger1'])
  })

  test('cut it down, keep its words and order, and are chips to take off', async () => {
    const { dialog, user } = await openFilters(paper, '/search?q=tidal&sort=newest')
    await user.click(dialog.getByRole('checkbox', { name: /^Coast/ }))
    fireEvent.change(dialog.getByRole('slider', { name: 'Minimum quality' }), { target: { value: '10' } })
    await user.click(dialog.getByRole('button', { name: 'Show' }))
    await whenReady()
    expect(location.search).toBe('?q=tidal&sort=newest&source=coast.example&minQuality=10')
    expect(headlines()).toEqual(['Old tidal mill grinds again'])
    await user.click(screen.getByRole('link', { name: 'Remove: Coast' }))
    await whenReady()
    expect(location.search).toBe('?q=tidal&sort=newest&minQuality=10')
    await user.click(screen.getByRole('link', { name: 'Remove: Quality 10 or more' }))
    await whenReady()
    expect(location.search).toBe('?q=tidal&sort=newest')
  })

  test('are cleared without its words', async () => {
    const { dialog, user } = await openFilters(paper, '/search?q=tidal&minQuality=10')
    await user.click(dialog.getByRole('button', { name: 'Clear all' }))
    await user.click(dialog.getByRole('button', { name: 'Show' }))
    expect(location.search).toBe('?q=tidal')
  })
})

describe('“Why is this here?” of a result', () => {
  async function askWhy(address: string, title: string) {
    const { user } = openReader(paper, address)
    await whenReady()
    await user.click(screen.getByRole('button', { name: `More about “${title}”` }))
    await user.click(await screen.findByRole('button', { name: 'Why is this here?' }))
    const dialog = await screen.findByRole('dialog', { name: 'Why is this here?' })
    await within(dialog).findByRole('table', { name: 'Between its neighbours' })
    const rows = (caption: string) =>
      within(within(dialog).getByRole('table', { name: caption }))
        .getAllByRole('row')
        .slice(1)
        .map((row) => [...row.children].map((cell) => cell.textContent ?? ''))
    return { dialog, rows }
  }

  test('adds its points up, and says how far the next one is', async () => {
    const { dialog, rows } = await askWhy('/search?q=tidal+array', 'Tidal array goes live')
    expect(dialog.textContent).toContain('It is number 1 of the stories found for “tidal array”.')
    const parts = rows('What it adds up to')
    expect(parts.map(([name]) => name)).toEqual([
      '“tidal” in the title; 3 articles have it',
      '“array” in the title; 1 article has it',
      'Near each other in the title most where they follow one another as in the search',
      'All of them in the title more in a short one',
      'Filed here references get no points for this',
      'In all',
    ])
    const points = parts.map((row) => Number(row[1]?.replace(',', '')))
    expect(points.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(points.at(-1))
    expect(rows('Between its neighbours')).toEqual([
      ['1 Tidal array goes live', parts.at(-1)?.[1], 'this one'],
    ])
  })

  test('is without words that articles come first, and then the newest', async () => {
    const { dialog, rows } = await askWhy('/search?q=-report&view=articles', 'Old tidal mill grinds again')
    expect(dialog.textContent).toContain(
      'number 3 of the articles found for “-report”. There are no words to match, so nothing matches better than anything else: articles come before references, and the newest comes first.',
    )
    expect(rows('Between its neighbours').map((row) => row[2])).toEqual([
      'newer by 8 days',
      'this one',
      'articles come before references',
    ])
  })

  test('is by time how much newer and older its neighbours are, references too', async () => {
    const { dialog, rows } = await askWhy(
      '/search?q=tidal&sort=newest&view=articles',
      'Old tidal mill grinds again',
    )
    expect(dialog.textContent).toContain(
      'It is number 2 of the articles found for “tidal”. The newest comes first',
    )
    expect(rows('Between its neighbours').map((row) => row[2])).toEqual([
      'newer by 8 days',
      'this one',
      'undated',
    ])
  })
})

describe('beside the results', () => {
  test('topics and sources of that name are suggested', async () => {
    openReader(paper, '/search?q=energy+ledger')
    await whenReady()
    const aside = await screen.findByRole('complementary', { name: 'Suggestions' })
    expect(within(aside).getByRole('link', { name: 'Energy' }).getAttribute('href')).toBe('/topics/energy')
    const source = await within(aside).findByRole('link', { name: 'Northern Ledger' })
    expect(source.getAttribute('href')).toBe('/source/ledger.example')
  })

  test('the arrows lead from the box to what is suggested, and back', async () => {
    const { user } = openReader(paper, '/search')
    await whenReady()
    await user.type(box(), 'energy ledger')
    await whenAnswered('energy ledger')
    const aside = within(await screen.findByRole('complementary', { name: 'Suggestions' }))
    const source = await aside.findByRole('link', { name: 'Northern Ledger' })
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(aside.getByRole('link', { name: 'Energy' }))
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(document.activeElement).toBe(source)
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(document.activeElement).toBe(box())
  })

  test('without suggestions the arrow leads to the first result', async () => {
    const { user } = openReader(paper, '/search')
    await whenReady()
    await user.type(box(), 'array')
    await whenAnswered('array')
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement?.textContent).toBe('Tidal array goes live')
  })

  test('recent searches are kept, and cleared', async () => {
    const { user } = openReader(paper, '/search')
    await whenReady()
    await user.type(box(), 'tidal mill{Enter}')
    await whenAnswered('tidal mill')
    await user.clear(box())
    await whenAnswered('Search')
    expect(screen.getByRole('link', { name: 'tidal mill' }).getAttribute('href')).toBe('/search?q=tidal+mill')
    await user.click(screen.getByRole('button', { name: 'Clear' }))
    expect(screen.queryByRole('link', { name: 'tidal mill' })).toBeNull()
  })

  test('a search that is followed under filters is called by them, too', async () => {
    const { user } = openReader(paper, '/search?q=tidal&topic=energy&minQuality=60')
    await whenReady()
    await user.click(screen.getByRole('button', { name: 'Follow this search' }))
    await screen.findByText('Following “tidal”, Energy, Quality 60 or more')
  })

  test('a search is followed, and what comes later is new', async () => {
    const { user, kept } = openReader(paper, '/search?q=tidal')
    await whenReady()
    await user.click(screen.getByRole('button', { name: 'Follow this search' }))
    await screen.findByRole('button', { name: 'Following this search' })
    const follow = kept.state().kept.follows.get('search:q=tidal')
    expect([...(follow?.known.files ?? [])].sort()).toEqual(['array', 'old'])
    if (!follow) return
    // As if one of them had not been there then.
    const known = { ...follow.known, files: ['old'] }
    kept.note([{ store: 'follows', key: follow.key, record: { ...follow, at: follow.at - 1, known } }])
    await user.click(await screen.findByRole('link', { name: /^Following 1/ }))
    await screen.findByRole('heading', { level: 1, name: 'Following' })
    await waitFor(() => expect(headlines()).toContain('Tidal array goes live'))
    expect(screen.getByRole('link', { name: '“tidal”' }).getAttribute('href')).toBe('/search?q=tidal')
  })
})

test('a followed search that asks for nothing brings nothing', async () => {
  const { kept } = openReader(paper, '/following')
  await whenReady()
  const follow = { at: NOW, name: 'Broken', known: { files: [], references: 0 }, newest: null }
  kept.note(
    ['search:%%%', 'search:q=%22'].map((key) => ({ store: 'follows', key, record: { key, ...follow } })),
  )
  await screen.findAllByRole('link', { name: 'Broken' })
  await screen.findByText('Nothing new since you last looked.')
  expect(screen.queryAllByRole('article')).toEqual([])
})

describe('the way on from an article', () => {
  test('leads through the results that it was opened from', async () => {
    const { user } = openReader(paper, '/')
    await whenReady()
    await user.type(box(), 'tidal')
    await whenAnswered('tidal')
    await user.click(screen.getByRole('link', { name: 'Tidal array goes live' }))
    const trail = await screen.findByRole('navigation', { name: 'In tidal' })
    await user.click(within(trail).getByRole('link', { name: /Next/ }))
    await screen.findByRole('heading', { level: 1, name: 'Old tidal mill grinds again' })
  })

  test('leads through what was saved, opened or is followed, where that was the list', async () => {
    const { user, kept } = openReader(paper, '/')
    await whenReady()
    const keep = (id: string, at: number) => {
      const glimpse = { title: id, provider: '', name: '', time: NOW, story: id }
      const known = { files: [id], references: 0 }
      kept.note([
        { store: 'saved', key: id, record: { key: id, at, as: 'article', glimpse } },
        { store: 'history', key: id, record: { key: id, at, glimpse } },
        {
          store: 'follows',
          key: `story:${id}`,
          record: { key: `story:${id}`, at, name: id, known, newest: null },
        },
      ])
    }
    keep('chips', NOW - 3)
    keep('report-7', NOW - 2)
    for (const list of ['Saved', 'History', 'Following']) {
      act(() => go(`/${list.toLowerCase()}`))
      await screen.findByRole('heading', { level: 1, name: list })
      await whenReady()
      await user.click(screen.getByRole('link', { name: 'Chip beats benchmark' }))
      const trail = await screen.findByRole('navigation', { name: `In ${list}` })
      expect(
        within(trail)
          .getByRole('link', { name: /Previous|Next/ })
          .getAttribute('href'),
        list,
      ).toContain('report-7')
    }
  })
})

describe('nothing found', () => {
  test('takes whole phrases and names out where it offers the words without operators', async () => {
    openReader(
      paper,
      `/search?q=${encodeURIComponent('turbine -"goes live" source:"northern ledger"')}&minQuality=99`,
    )
    const main = within(await whenReady())
    expect(main.getByRole('link', { name: 'The words alone: turbine' })).toBeTruthy()
  })

  test('says so where what was saved is looked for, and nothing is', async () => {
    openReader(paper, '/search?q=is%3Asaved')
    const main = within(await whenReady())
    expect(main.getByText(/^You have saved nothing yet/)).toBeTruthy()
    expect(main.queryByText(/Try another word/)).toBeNull()
  })

  test('offers the filter to loosen, and the words without operators', async () => {
    openReader(paper, '/search?q=tidal+before%3A2020&minQuality=95')
    await whenReady()
    const main = screen.getByRole('main')
    expect(within(main).getByRole('heading', { name: 'Nothing found' })).toBeTruthy()
    const links = within(main)
      .getAllByRole('link')
      .map((link) => link.textContent)
    expect(links).toContain('Any quality')
    expect(links).toContain('The words alone: tidal')
  })

  test('has the focus on what opens the filters after a press on one to loosen', async () => {
    const { user } = openReader(paper, '/search?q=tidal&minQuality=95')
    await whenReady()
    screen.getByRole('link', { name: 'Any quality' }).focus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(screen.queryAllByRole('article')).not.toEqual([]))
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Filters' }))
  })
})

test('before the first letter it says how to search', async () => {
  const { asked } = openReader(paper, '/search')
  await whenReady()
  expect(screen.getByText('source:ledger')).toBeTruthy()
  expect(screen.getByText('topic:energy')).toBeTruthy()
  expect(screen.getByText('after:2026-11')).toBeTruthy()
  expect(asked.length).toBeLessThan(4)
})
