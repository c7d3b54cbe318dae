import { fireEvent, screen, within } from '@testing-library/react'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { indexFiles, makeFile, NOW } from '../../support/make-data-folder.ts'
import { openFilters } from '../../support/open-filters.tsx'
import { headlines, openReader, whenReady } from '../../support/open-reader.tsx'

const DAY = 86_400_000

function file(slug: string, daysAgo: number, quality: number, topic: string, outlet: string, more = '') {
  return makeFile(
    {
      title: `"${slug}"`,
      publishedDateTime: new Date(NOW - daysAgo * DAY).toISOString(),
      webUrl: `https://${outlet}.example/${slug}`,
      quality: String(quality),
    },
    `topics: [${topic}]\nprovider: { name: ${outlet}, domain: ${outlet}.example }\n${more}`,
  )
}

const FILES = {
  'topics/energy.yaml': 'name: Energy\n',
  'topics/tidal.yaml': 'name: Tidal\nparent: Energy\n',
  'articles/array.md': file('array', 0, 90, 'Tidal', 'Ledger'),
  'articles/costs.md': file(
    'costs',
    1,
    40,
    'Energy',
    'Minute',
    'related: [{ title: x, webUrl: "https://Ledger.example/array" }]\n',
  ),
  'articles/chips.md': file('chips', 4, 60, 'Chips', 'Bench'),
  'articles/film.md': file('film', 4, 20, 'Chips', 'Ledger', 'type: video\n'),
}

let paper: string
beforeAll(async () => {
  vi.setSystemTime(NOW)
  paper = (await indexFiles(FILES)).outDir
})

describe('the filters', () => {
  test('say beside each choice how many stories it would show', async () => {
    const { dialog, choices } = await openFilters(paper, '/')
    expect(dialog.getByText('3 stories')).toBeTruthy()
    expect(choices('Topics')).toEqual(['Chips2', 'Energy1', 'Tidal1'])
    expect(choices('Sources')).toEqual(['Ledger2', 'Bench1', 'Minute1'])
    expect(choices('Kind')).toEqual(['All3', 'Articles2', 'Videos1'])
  })

  test('count a choice under all other choices, and not under those of its own kind', async () => {
    const { dialog, choices, user } = await openFilters(paper, '/?minQuality=50')
    await user.click(dialog.getByRole('checkbox', { name: /^Chips/ }))
    expect(dialog.getByText('1 story')).toBeTruthy()
    expect(choices('Topics')).toEqual(['Chips1', 'Energy1', 'Tidal1'])
    expect(choices('Sources')).toEqual(['Bench1'])
  })

  test('count articles where each stands by itself', async () => {
    const { dialog, choices, user } = await openFilters(paper, '/')
    await user.click(dialog.getByRole('radio', { name: 'Every article by itself' }))
    expect(dialog.getByText('4 articles')).toBeTruthy()
    expect(choices('Topics')).toEqual(['Chips2', 'Energy2', 'Tidal1'])
  })

  test('of a topic count within that topic', async () => {
    const { dialog, choices } = await openFilters(paper, '/topics/energy')
    expect(dialog.getByText('1 story')).toBeTruthy()
    expect(choices('Topics')).toEqual(['Tidal1'])
    expect(choices('Sources')).toEqual(['Ledger1', 'Minute1'])
  })

  test('write all that was chosen into the address', async () => {
    const { dialog, user } = await openFilters(paper, '/?sort=quality&q=a')
    await user.click(dialog.getByRole('checkbox', { name: /^Energy/ }))
    await user.click(dialog.getByRole('checkbox', { name: /^Ledger/ }))
    fireEvent.change(dialog.getByRole('slider', { name: 'Minimum quality' }), { target: { value: '30' } })
    fireEvent.change(dialog.getByRole('slider', { name: 'First' }), { target: { value: '2' } })
    fireEvent.change(dialog.getByRole('slider', { name: 'Last' }), { target: { value: '3' } })
    await user.click(dialog.getByRole('button', { name: 'Show' }))
    expect(location.search).toBe(
      '?sort=quality&topic=energy&source=ledger.example&minQuality=30&from=2026-11-22&to=2026-11-23&q=a',
    )
  })

  test('say that counts know nothing of words', async () => {
    const { dialog } = await openFilters(paper, '/?q=arr')
    expect(dialog.getByRole('status').textContent).toBe(
      '3 stories, including read and muted ones, with or without “arr”',
    )
  })

  test('tell both plots in words', async () => {
    const { dialog } = await openFilters(paper, '/')
    expect(dialog.getAllByRole('img').map((plot) => plot.getAttribute('aria-label'))).toEqual([
      'By day, 20 to 24 November: most on 20 November, 2 stories.',
      'By quality: most from 20 to 23, 1 story; 3 stories of at least 0.',
    ])
  })

  test('tell outlets of one name apart by their domains', async () => {
    const namesakes = (
      await indexFiles({
        'articles/a.md': makeFile(
          { title: '"a"', webUrl: 'https://a.example/a' },
          'provider: { name: Daily, domain: a.example }\n',
        ),
        'articles/b.md': makeFile(
          { title: '"b"', webUrl: 'https://b.example/b' },
          'provider: { name: Daily, domain: b.example }\n',
        ),
        'articles/c.md': makeFile(
          { title: '"c"', webUrl: 'https://c.example/c' },
          'provider: { name: Weekly, domain: c.example }\n',
        ),
      })
    ).outDir
    const { choices } = await openFilters(namesakes, '/')
    expect(choices('Sources')).toEqual(['Daily (a.example)1', 'Daily (b.example)1', 'Weekly1'])
  })

  test('work without their counts', async () => {
    const { catalogue } = (await indexFiles(FILES)).index.manifest
    const { user } = openReader(paper, '/', (path) =>
      path === `shards/${catalogue}.json` ? new Response('', { status: 500 }) : undefined,
    )
    await whenReady()
    await user.click(screen.getByRole('button', { name: 'Filters' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Filters' }))
    await dialog.findByText('The counts could not be loaded; the filters still work.')
    await user.click(dialog.getByRole('checkbox', { name: 'Chips' }))
    await user.click(dialog.getByRole('button', { name: 'Show' }))
    await screen.findByRole('link', { name: 'Remove: Chips' })
    expect(headlines()).toEqual(['chips', 'film'])
  })
})

describe('a feed in which nothing is', () => {
  test('says where the first day comes after the last, and exchanges them', async () => {
    const { user } = openReader(paper, '/?from=2026-11-24&to=2026-11-20')
    const main = within(await whenReady())
    expect(main.getByText(/The first day comes after the last one/)).toBeTruthy()
    await user.click(main.getByRole('link', { name: 'With the two days swapped' }))
    await screen.findAllByRole('article')
    expect(headlines()).toEqual(['array', 'chips', 'film'])
  })

  test('does not promise that one filter less is enough', async () => {
    openReader(paper, '/?minQuality=99&source=bench.example&topic=tidal')
    const main = within(await whenReady())
    expect(main.getByText('With one filter fewer, something may:')).toBeTruthy()
    expect(main.getByRole('link', { name: 'Remove: Bench' })).toBeTruthy()
  })
})

describe('a day', () => {
  test('is an edition of its own, between the nearest days that have something', async () => {
    const { user } = openReader(paper, '/?from=2026-11-23&to=2026-11-23')
    await whenReady()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Monday 23 November 2026')
    expect(headlines()).toEqual(['costs'])
    expect(screen.getByRole('link', { name: 'Remove: On 23 November' })).toBeTruthy()
    await user.click(await screen.findByRole('link', { name: /^The day before: 20 November/ }))
    await screen.findByRole('heading', { level: 1, name: 'Friday 20 November 2026' })
    await whenReady()
    expect(headlines()).toEqual(['chips', 'film'])
    await user.click(await screen.findByRole('link', { name: /^The day after: 23 November/ }))
    await screen.findByRole('heading', { level: 1, name: 'Monday 23 November 2026' })
  })

  test('looks for days before and after under the same filters', async () => {
    openReader(paper, '/?from=2026-11-20&to=2026-11-20&topic=tidal')
    await whenReady()
    const after = await screen.findByRole('link', { name: /^The day after: 24 November/ })
    expect(after.getAttribute('href')).toBe('/?topic=tidal&from=2026-11-24&to=2026-11-24')
    expect(screen.queryByRole('link', { name: /^The day before/ })).toBeNull()
  })
})
