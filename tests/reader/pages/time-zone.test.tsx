import { screen, within } from '@testing-library/react'
import { beforeAll, expect, test, vi } from 'vitest'
import { indexFiles, makeFile, NOW } from '../../support/make-data-folder.ts'
import { headlines, openReader, whenReady } from '../../support/open-reader.tsx'

let paper: string
let dataDir: string

beforeAll(async () => {
  vi.setSystemTime(NOW)
  const file = (title: string, publishedDateTime: string) =>
    makeFile({ title, publishedDateTime, webUrl: `https://a.example/${title.slice(0, 4)}` })
  const files = {
    'articles/late.md': file('Late of the day before', '2026-11-22T22:30:00Z'),
    'articles/night.md': file('Night train arrives', '2026-11-22T23:30:00Z'),
    'articles/evening.md': file('Evening tide turns', '2026-11-23T22:59:59Z'),
    'articles/after.md': file('After midnight rain', '2026-11-23T23:00:00Z'),
  }
  const indexed = await indexFiles(files, { timeZone: 'Europe/Berlin' })
  paper = indexed.outDir
  dataDir = indexed.dataDir
})

test('the edition of a day is what came between two midnights of the site', async () => {
  openReader(paper, '/?from=2026-11-23&to=2026-11-23')
  await whenReady()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Monday 23 November 2026')
  expect(headlines()).toEqual(['Evening tide turns', 'Night train arrives'])
  const days = within(screen.getByRole('navigation', { name: 'Days' }))
  const ways = await days.findAllByRole('link')
  expect(ways.map((way) => way.getAttribute('href'))).toEqual([
    '/?from=2026-11-22&to=2026-11-22',
    '/?from=2026-11-24&to=2026-11-24',
  ])
})

test('a search is cut at the midnights of the site', async () => {
  openReader(paper, '/search?q=after:2026-11-23 before:2026-11-24&sort=newest')
  await whenReady()
  expect(headlines()).toEqual(['Evening tide turns', 'Night train arrives'])
})

test('a byline tells the time of the site, and machines the same in UTC', async () => {
  openReader(paper, '/article/night')
  const main = await whenReady()
  const time = within(main).getAllByText('Monday 23 November 2026, 00:30 UTC+1')[0]
  expect(time?.getAttribute('datetime')).toBe('2026-11-22T23:30:00.000Z')
})

test('today has begun where it has on the site', async () => {
  openReader(paper, '/story/after')
  const main = await whenReady()
  expect(within(main).getByRole('heading', { name: /^Today/ })).toBeTruthy()
})

test('a page that is open goes on in another zone once the edition is shown that has it', async () => {
  const { client, user } = openReader(paper, '/')
  await whenReady()
  await indexFiles({}, { dataDir, outDir: paper, timeZone: 'Asia/Tokyo' })
  await client.refetchQueries({ queryKey: ['manifest'] })
  const show = await screen.findByRole('button', { name: 'Updated: show the newer edition' })
  expect(screen.getByTitle('Monday 23 November 2026, 00:30 UTC+1')).toBeTruthy()
  await user.click(show)
  expect(await screen.findByTitle('Monday 23 November 2026, 08:30 UTC+9')).toBeTruthy()
  expect(screen.getByRole('contentinfo').textContent).toContain('Days in Asia/Tokyo time.')
})
