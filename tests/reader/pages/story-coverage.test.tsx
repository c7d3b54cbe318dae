import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { indexFiles, makeFile, NOW } from '../../support/make-data-folder.ts'
import { openReader, whenReady } from '../../support/open-reader.tsx'

const HOUR = 3_600_000
const addressOf = (name: string) => `https://news.example/${name}`

interface Told {
  readonly title: string
  readonly outlet: string
  readonly hours: number
  readonly quality?: number
  readonly related?: readonly string[]
}

function fileOf({ title, outlet, hours, quality = 50, related = [] }: Told, name: string): string {
  const links = related.map((one) => `  - { title: x, webUrl: "${addressOf(one)}" }\n`).join('')
  return makeFile(
    {
      title: JSON.stringify(title),
      webUrl: addressOf(name),
      publishedDateTime: new Date(NOW - 3 * 24 * HOUR + hours * HOUR).toISOString(),
      quality: String(quality),
    },
    `provider: { name: ${outlet}, domain: ${outlet.toLowerCase()}.example }\n${links ? `related:\n${links}` : ''}`,
  )
}

const STORY: Readonly<Record<string, Told>> = {
  first: { title: 'Council wants to close the old bridge', outlet: 'Courier', hours: 0, quality: 20 },
  wire: {
    title: 'Old bridge is closed for repairs until the spring',
    outlet: 'Ledger',
    hours: 2,
    quality: 90,
    related: ['first'],
  },
  copy: {
    title: 'Old bridge is closed for repairs until the spring',
    outlet: 'Isles',
    hours: 3,
    quality: 10,
    related: ['wire'],
  },
  late: {
    title: 'Ferries carry twice as many since the closure',
    outlet: 'Minute',
    hours: 6,
    quality: 60,
    related: ['wire'],
  },
  again: {
    title: 'A copy of the closure, days later',
    outlet: 'Post',
    hours: 30,
    quality: 5,
    related: ['wire'],
  },
}
const OURS: Readonly<Record<string, Told>> = {
  flood: { title: 'Corran tunnel floods after night of storms', outlet: 'Courier', hours: 10 },
  pumps: { title: 'Storms flood Corran tunnel, pumps fail', outlet: 'Ledger', hours: 13 },
}

/** Of the same text and its copy, with something else between them. */
const APART: Readonly<Record<string, Told>> = {
  wire: {
    title: 'Old bridge is closed for repairs until the spring',
    outlet: 'Ledger',
    hours: 2,
    quality: 90,
  },
  late: { ...(STORY.late as Told), hours: 3 },
  copy: { ...(STORY.copy as Told), hours: 4 },
}

async function index(articles: Readonly<Record<string, Told>>): Promise<string> {
  const files = Object.entries(articles).map(([name, told]) => [`articles/${name}.md`, fileOf(told, name)])
  return (await indexFiles(Object.fromEntries(files))).outDir
}

let paper: string
let apart: string
beforeAll(async () => {
  vi.setSystemTime(NOW)
  paper = await index({ ...STORY, ...OURS })
  apart = await index(APART)
})

const coverage = () => within(screen.getByRole('region', { name: 'Coverage' }))
const articleLinks = () =>
  coverage()
    .getAllByRole('link')
    .flatMap((link) => /^\/article\/(.*)$/.exec(link.getAttribute('href') ?? '')?.[1] ?? [])

describe('the coverage of a story', () => {
  test('is all there, newest first, and names who carried the same text next to it', async () => {
    openReader(paper, '/story/first')
    await whenReady()
    expect(articleLinks()).toEqual(['again', 'late', 'copy', 'wire', 'first'])
    expect(coverage().getByText(/^Also carried by/).textContent).toBe('Also carried by Isles')
    expect(coverage().getAllByRole('heading', { level: 3 })).toHaveLength(4)
  })

  test('says whose text an outlet carried where others stand between them', async () => {
    openReader(apart, '/story/wire')
    await whenReady()
    expect(articleLinks()).toEqual(['copy', 'late', 'wire'])
    // All of one day, of which both ends of the plot would have the name.
    const plot = screen.getByRole('heading', { name: 'Coverage over time' }).parentElement
    expect(plot?.textContent).toMatch(/12:00 ?14:00/)
    expect(coverage().queryByText(/^Also carried by/)).toBeNull()
    expect(coverage().getAllByRole('listitem')[0]?.textContent).toBe('Isles carried the same text as Ledger')
  })

  test('can be read by quality and by source, and the address says so', async () => {
    const { user } = openReader(paper, '/story/first')
    await whenReady()
    await user.click(screen.getByRole('link', { name: 'Quality' }))
    await waitFor(() => expect(location.search).toBe('?order=quality'))
    await whenReady()
    expect(articleLinks()).toEqual(['wire', 'late', 'first', 'copy', 'again'])
    await user.click(screen.getByRole('link', { name: 'Source' }))
    await waitFor(() => expect(location.search).toBe('?order=source'))
    expect(coverage().getByRole('heading', { level: 2, name: 'Ledger 1 article' })).toBeTruthy()
  })

  test('can be cut down to one source', async () => {
    const { user } = openReader(paper, '/story/first')
    await whenReady()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Source' }), 'Minute (1)')
    await waitFor(() => expect(location.search).toBe('?source=minute.example'))
    await whenReady()
    expect(articleLinks()).toEqual(['late'])
  })

  test('tells who was first, and how long the others took', async () => {
    openReader(paper, '/story/first')
    await whenReady()
    const heading = screen.getByRole('heading', { name: 'Who covered it' })
    const rows = within(heading.parentElement as HTMLElement).getAllByRole('listitem')
    expect(rows.map((row) => row.textContent)).toEqual([
      'Courier first 1',
      'Ledger +2 hours 1',
      'Isles +3 hours 1',
      'Minute +6 hours 1',
      'Post +30 hours 1',
    ])
  })
})

describe('whose connections hold a story', () => {
  test('is said where they are the publisher’s', async () => {
    openReader(paper, '/story/first')
    await whenReady()
    expect(screen.getByText(/The publisher linked all of this coverage/)).toBeTruthy()
    expect(coverage().queryByText('Joined by Test')).toBeNull()
    const links = coverage().getAllByRole('link')
    expect(links.filter((link) => !link.getAttribute('href')?.startsWith('/article/'))).toEqual([])
  })

  test('is said where they are ours, with the words and the time', async () => {
    const { user } = openReader(paper, '/story/flood')
    await whenReady()
    expect(
      screen.getByText(/The publisher linked none of this: Test made these links, from words and time/),
    ).toBeTruthy()
    const [why] = coverage().getAllByText('Joined by Test')
    if (!why) throw new Error('No reason is given.')
    await user.click(why)
    expect(why.parentElement?.textContent).toMatch(
      /The publisher did not link it\. This site put it with “.*”: both say .*“Corran”.*, 3 hours apart\./,
    )
  })
})

describe('an article in its story', () => {
  test('has what came before and after, copies aside', async () => {
    openReader(paper, '/article/wire')
    await whenReady()
    const place = screen.getByRole('heading', { name: 'Its place in the story' }).parentElement as HTMLElement
    expect(
      within(place)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Council wants to close the old bridge', 'Ferries carry twice as many since the closure'])
  })

  test('leads on through the story for somebody who came from elsewhere, and says what this site is', async () => {
    const { user } = openReader(paper, '/article/late')
    await whenReady()
    expect(screen.getByText(/Test follows every story through all its coverage/)).toBeTruthy()
    const trail = screen.getByRole('navigation', { name: 'In This story' })
    await user.click(within(trail).getByRole('link', { name: /Next/ }))
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
        'Old bridge is closed for repairs until the spring',
      ),
    )
    expect(screen.queryByText(/Test follows every story/)).toBeNull()
  })
})
