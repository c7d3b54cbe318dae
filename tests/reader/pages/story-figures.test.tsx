import { cleanup, within } from '@testing-library/react'
import { beforeAll, expect, test, vi } from 'vitest'
import { lookUp } from '../../../src/model/look-up.ts'
import { type SourceProfile, SourceProfileBucketSchema } from '../../../src/model/trends.ts'
import { type Indexed, indexFiles, makeFile, NOW } from '../../support/make-data-folder.ts'
import { openReader, whenReady } from '../../support/open-reader.tsx'

const url = (id: string) => `https://www.paper.example/${id}`
/** A file of an outlet, linked to others. */
const file = (
  title: string,
  outlet: string,
  date: string | null,
  linked: readonly string[] = [],
  excerpt = '',
) =>
  makeFile(
    {
      title,
      publishedDateTime: date,
      webUrl: url(title.toLowerCase().replaceAll(' ', '-')),
      ...(excerpt && { excerpt }),
    },
    `provider:\n  name: ${outlet}\n  domain: ${outlet.toLowerCase()}.example\n${
      linked.length > 0 ? `related:\n${linked.map((id) => `  - webUrl: ${url(id)}\n`).join('')}` : ''
    }`,
  )

const AGENCY =
  'The council voted nine to four for the extension of the tram line to the harbour on Friday morning.'
const SOUP =
  'A bowl of soup before the main course halved what schools in Vell throw away, a trial of two terms says.'
let paper: Indexed

beforeAll(async () => {
  vi.setSystemTime(NOW)
  paper = await indexFiles({
    'articles/bank-merges.md': file('Bank merges', 'Alpha', '2026-11-20', [
      'two-banks-one',
      'merger-examined',
    ]),
    'articles/two-banks-one.md': file('Two banks one', 'Beta', '2026-11-20'),
    'articles/merger-examined.md': file('Merger examined', 'Gamma', '2026-11-20T15:00:00Z'),
    'articles/ferry-aground.md': file('Ferry aground', 'Alpha', '2026-11-18T10:00:00Z', [
      'ferry-freed',
      'ferry-sails',
      'ferries-a-history',
    ]),
    'articles/ferry-freed.md': file('Ferry freed', 'Beta', '2026-11-20T10:00:00Z'),
    'articles/ferry-sails.md': file('Ferry sails', 'Beta', '2026-11-21T10:00:00Z'),
    'articles/ferries-a-history.md': file('Ferries a history', 'Gamma', null),
    'articles/tram-approved.md': file(
      'Tram approved',
      'Alpha',
      '2026-11-16T08:00:00Z',
      ['tram-line-approved', 'tram-drivers-pleased'],
      AGENCY,
    ),
    'articles/tram-line-approved.md': file('Tram line approved', 'Beta', '2026-11-16T09:00:00Z', [], AGENCY),
    'articles/tram-drivers-pleased.md': file('Tram drivers pleased', 'Gamma', '2026-11-18T08:00:00Z'),
    'articles/soup-first.md': file('Soup first', 'Alpha', '2026-11-10T08:00:00Z', ['soup-for-all'], SOUP),
    'articles/soup-for-all.md': file('Soup for all', 'Beta', '2026-11-12T08:00:00Z', [], SOUP),
    'articles/lamps-out.md': file('Lamps out', 'Alpha', '2026-11-12', ['town-in-the-dark']),
    'articles/town-in-the-dark.md': file('Town in the dark', 'Beta', '2026-11-12'),
  })
})

test('of several that were first at the same time nobody is called the first to report', async () => {
  openReader(paper.outDir, '/story/bank-merges')
  const main = await whenReady()
  expect(within(main).getByText('3 articles from 3 sources')).toBeTruthy()
  expect(within(main).queryByText('first to report')).toBeNull()
  expect(within(main).queryByText('first')).toBeNull()
  expect(within(main).getAllByText('at the same time')).toHaveLength(2)
  const { load, manifest } = paper.index
  const profiles = manifest.stores.profiles
  const firsts = ['alpha.example', 'beta.example'].map(async (domain) => {
    const found = await lookUp<SourceProfile>(load, profiles, SourceProfileBucketSchema, domain)
    return [found?.first, found?.several]
  })
  expect(await Promise.all(firsts)).toEqual([
    [3, 5],
    [0, 5],
  ])
})

test('what has no date is not counted within a span, nor taken for a copy', async () => {
  openReader(paper.outDir, '/story/ferry-aground')
  const main = await whenReady()
  expect(within(main).getByText('4 articles from 3 sources')).toBeTruthy()
  expect(within(main).getByText('3 articles in 3 days')).toBeTruthy()
  expect(within(main).getByRole('img', { name: 'At most 1 article in one bar' })).toBeTruthy()
})

test('coverage over time has as many articles as it says, copies once', async () => {
  openReader(paper.outDir, '/story/tram-approved')
  const main = await whenReady()
  expect(within(main).getByText('3 articles from 3 sources')).toBeTruthy()
  expect(within(main).getByText('2 articles in 2 days, copies counted once')).toBeTruthy()
})

test('an article without a date has no place among the others, and comes before none of them', async () => {
  openReader(paper.outDir, '/article/ferries-a-history')
  expect(within(await whenReady()).queryByText('Its place in the story')).toBeNull()
  cleanup()
  openReader(paper.outDir, '/article/ferry-aground')
  const main = await whenReady()
  expect(within(main).getByText('Nothing: this is where the story begins.')).toBeTruthy()
  expect(within(main).getByText('3 days')).toBeTruthy()
})

test('a copy comes after its original, and does not begin the story', async () => {
  openReader(paper.outDir, '/article/soup-for-all')
  const main = await whenReady()
  const before = within(main).getByText('Before this').nextElementSibling
  expect(before?.textContent).toBe('Soup first Alpha, 2 days earlier')
})

test('a story whose articles all came at one time took no time', async () => {
  openReader(paper.outDir, '/article/lamps-out')
  const main = await whenReady()
  expect(within(main).queryByText('1 minute')).toBeNull()
  expect(within(main).getByText('12 November', { selector: 'strong' })).toBeTruthy()
})

test('a later copy stands on the axis of its story when it came, and not where the axis would end without it', async () => {
  openReader(paper.outDir, '/article/soup-for-all')
  const main = await whenReady()
  expect(within(main).getByText('2 days')).toBeTruthy()
  const points = within(main).getByRole('img', { name: '1 article, 10 November' })
  expect([...points.querySelectorAll('circle')].map((circle) => circle.getAttribute('cx'))).toEqual([
    '0.00%',
    '100.00%',
  ])
})
