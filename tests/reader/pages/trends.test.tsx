import { act, screen, within } from '@testing-library/react'
import { beforeAll, expect, test, vi } from 'vitest'
import { go } from '../../../src/reader/app/navigate.ts'
import { indexFiles, makeFile, NOW } from '../../support/make-data-folder.ts'
import { openReader, whenReady } from '../../support/open-reader.tsx'

const by = (name: string) => `provider:\n  name: ${name}\n  domain: ${name.toLowerCase()}.example\n`
const topics = (...names: string[]) => `topics: [${names.join(', ')}]\n`
const relatedTo = (slug: string) => `related:\n  - title: x\n    webUrl: https://a.example/${slug}\n`

interface Small {
  readonly title?: string
  readonly day: string
  readonly slug: string
  readonly quality?: string
  readonly more: string
}

const file = ({ title, day, slug, quality = '40', more }: Small) =>
  makeFile(
    {
      title: title ?? `W${slug}a w${slug}b w${slug}c`,
      publishedDateTime: `${day}T10:00:00Z`,
      webUrl: `https://a.example/${slug}`,
      quality,
    },
    more,
  )

let paper: string
let few: string

beforeAll(async () => {
  vi.setSystemTime(NOW)
  // Compiled here, for on a busy machine that takes longer than a page is waited for.
  await import('../../../src/reader/pages/trends-page.tsx')
  const files: Record<string, string> = {}
  for (let at = 0; at < 40; at++) {
    const day = new Date(Date.UTC(2026, 10, 23) - at * 86_400_000).toISOString().slice(0, 10)
    files[`articles/rain-${at}.md`] = file({
      day,
      slug: `rain${at}`,
      quality: String(20 + (at % 30)),
      more: `${by(`Paper${at % 3}`)}${topics('Weather')}`,
    })
  }
  for (let at = 0; at < 6; at++)
    files[`articles/flood-${at}.md`] = file({
      title: `Flood report ${at}`,
      day: '2026-11-12',
      slug: `flood${at}`,
      quality: '10',
      more: `${by(`Wire${at}`)}${topics('Floods')}${at === 0 ? '' : relatedTo('flood0')}`,
    })
  files['articles/gem.md'] = file({
    title: 'Rice that likes salt',
    day: '2026-11-02',
    slug: 'gem',
    quality: '120',
    more: `${by('Wire0')}${topics('Floods')}`,
  })
  paper = (await indexFiles(files)).outDir
  few = (await indexFiles({ 'articles/one.md': file({ day: '2026-11-20', slug: 'one', more: '' }) })).outDir
})

const plotNamed = (name: string) => within(screen.getByRole('region', { name }))

test('what was covered when says what stands out, with a link to each topic', async () => {
  openReader(paper, '/trends')
  await whenReady()
  const plot = plotNamed('What was covered, when')
  expect(plot.getByText('Floods rose furthest: 6 articles on 12 November, where none is usual.')).toBeTruthy()
  expect(plot.getByRole('link', { name: 'Weather' }).getAttribute('href')).toBe('/topics/weather')
  expect(plot.getByText('40 articles')).toBeTruthy()
})

test('the busiest days are named with the story that made them', async () => {
  openReader(paper, '/trends')
  await whenReady()
  const plot = plotNamed('The busiest days')
  expect(
    plot.getByText(
      'Thursday 12 November 2026 was the busiest: 7 articles, 6 of them on one story, where a usual day has 1.',
    ),
  ).toBeTruthy()
  const day = within(plot.getByRole('heading', { level: 3 }).closest('li') as HTMLElement)
  expect(day.getByRole('link', { name: '12 November' }).getAttribute('href')).toBe(
    '/?from=2026-11-12&to=2026-11-12',
  )
  expect(day.getByRole('link', { name: /^Flood report/ }).getAttribute('href')).toBe('/story/flood-0')
  expect(day.getByText('6 articles that day')).toBeTruthy()
})

test('the good but quiet and the loud but weak stories are named', async () => {
  openReader(paper, '/trends')
  await whenReady()
  const plot = plotNamed('Good but quiet, loud but weak')
  const listUnder = (name: string) =>
    within(plot.getByRole('heading', { name }).parentElement as HTMLElement).getAllByRole('link')
  expect(listUnder('Good, hardly covered')[0]?.textContent).toBe('Rice that likes salt')
  expect(listUnder('Much covered, weak').map((link) => link.getAttribute('href'))).toEqual(['/story/flood-0'])
})

test('voices are counted for each topic', async () => {
  openReader(paper, '/trends')
  await whenReady()
  const plot = plotNamed('How many voices')
  expect(plot.getByText('Floods has the most voices (6 sources), Weather the fewest (3).')).toBeTruthy()
  expect(plot.getByText('6 sources, half by 3')).toBeTruthy()
})

test('each plot has the numbers behind it, as a table with a caption and headers', async () => {
  openReader(paper, '/trends')
  await whenReady()
  const tables = [...document.querySelectorAll('main details table')]
  expect(tables.map((table) => table.querySelector('caption')?.textContent)).toEqual([
    'Articles a day, by topic; the newest first',
    'Articles of each day that had any, the busiest first',
    'Stories by how many articles they have, and the quality of their leads',
    'Sources of each topic',
  ])
  for (const table of tables) {
    expect(table.querySelectorAll('thead th[scope="col"]').length).toBeGreaterThan(1)
    expect(table.querySelectorAll('tbody th[scope="row"]').length).toBe(
      table.querySelectorAll('tbody tr').length,
    )
  }
  const flood = [...(tables[0]?.querySelectorAll('tbody tr') ?? [])].find(
    (row) => row.querySelector('th')?.textContent === '12 November',
  )
  expect([...(flood?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)).toEqual(['1', '6'])
})

test('a plot with nothing to say is left out, and a page without plots says so', async () => {
  openReader(few, '/trends')
  const main = await whenReady()
  expect(within(main).getByRole('heading', { name: 'Too little to plot yet' })).toBeTruthy()
  expect(within(main).queryAllByRole('region')).toEqual([])
})

test('in an archive every date has its year', async () => {
  vi.setSystemTime(NOW + 400 * 86_400_000)
  openReader(paper, '/trends')
  await whenReady()
  expect(plotNamed('The busiest days').getByRole('heading', { level: 3 }).textContent).toContain(
    '12 Nov 2026',
  )
  vi.setSystemTime(NOW)
})

test('topics and sources have a line of when their articles came, named by its highest point', async () => {
  openReader(paper, '/topics')
  const main = await whenReady()
  const item = within(within(main).getByRole('link', { name: 'Floods' }).closest('li') as HTMLElement)
  const name = 'Articles a day: at most 6 articles, on 12 November'
  expect(item.getByRole('img', { name })).toBeTruthy()
})

test('sources have their lines, too', async () => {
  openReader(paper, '/sources')
  const main = await whenReady()
  expect(within(main).getAllByRole('img', { name: /^Articles a day: at most/ })).toHaveLength(9)
})

test('a source’s page says what it covers, how often it was first, and how it scores', async () => {
  openReader(paper, '/source/wire0.example')
  await whenReady()
  const facts = plotNamed('About this source')
  expect(facts.getByRole('link', { name: 'Floods' }).getAttribute('href')).toBe('/topics/floods')
  expect(facts.getByText(/^In [01] of 1 story that others cover, too\.$/)).toBeTruthy()
  expect(facts.getByText(/^Median 10, below the site’s, which is \d+, scored by Test\./)).toBeTruthy()
  expect(facts.getByRole('img', { name: /^Its articles by quality, beside the whole site/ })).toBeTruthy()
})

test('a source’s name stays while its feed is filtered anew', async () => {
  let held = false
  openReader(paper, '/source/wire0.example', () =>
    held ? (new Promise<Response>(() => {}) as Promise<Response>) : undefined,
  )
  await whenReady()
  held = true
  act(() => go('/source/wire0.example?minQuality=100'))
  expect(screen.getByRole('heading', { level: 1, name: 'Wire0' })).toBeTruthy()
})
