import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { indexFiles, makeFile, NOW } from '../../support/make-data-folder.ts'
import { openReader, whenReady } from '../../support/open-reader.tsx'

const HOUR = 3_600_000

function file(title: string, hoursAgo: number, quality: number, by: string, more = ''): string {
  return makeFile(
    {
      title: `"${title}"`,
      publishedDateTime: new Date(NOW - hoursAgo * HOUR).toISOString(),
      webUrl: `https://www.${by}.example/${title.toLowerCase().replaceAll(' ', '-')}`,
      quality: String(quality),
    },
    `provider: { name: ${by}, domain: ${by}.example }\n${more}`,
  )
}

let paper: string
beforeAll(async () => {
  vi.setSystemTime(NOW)
  paper = (
    await indexFiles({
      'articles/tides.md': file('Tidal array goes live', 24, 90, 'ledger', 'topics: [Energy]\n'),
      'articles/shares.md': file(
        'Turbine shares rise',
        20,
        30,
        'minute',
        'topics: [Energy]\nrelated: [{ title: x, webUrl: "https://www.ledger.example/tidal-array-goes-live" }]\n',
      ),
      'articles/chips.md': file('Chip beats benchmark', 5, 60, 'bench'),
      'articles/weak.md': file('Weak item', 1, 10, 'bench'),
    })
  ).outDir
})

async function askWhy(address: string, title: string) {
  const opened = openReader(paper, address)
  await whenReady()
  await opened.user.click(screen.getByRole('button', { name: `More about “${title}”` }))
  await opened.user.click(await screen.findByRole('button', { name: 'Why is this here?' }))
  const dialog = await screen.findByRole('dialog', { name: 'Why is this here?' })
  await waitFor(() => expect(within(dialog).queryByRole('status')).toBeNull())
  return { ...opened, dialog }
}

function rows(dialog: HTMLElement, caption: string): string[][] {
  const table = within(dialog).getByRole('table', { name: caption })
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent ?? ''))
}

describe('“Why is this here?”', () => {
  test('says by time when it came, and how much newer and older its neighbours are', async () => {
    const { dialog } = await askWhy('/', 'Chip beats benchmark')
    expect(dialog.textContent).toContain('It is number 2 of the stories. The newest comes first')
    expect(rows(dialog, 'Between its neighbours').map((row) => row[2])).toEqual([
      'newer by 4 hours',
      'this one',
      'older by 15 hours',
    ])
  })

  test('says by quality what a score means, by whom it was given, and how far the next one is', async () => {
    const { dialog } = await askWhy('/?sort=quality', 'Chip beats benchmark')
    expect(dialog.textContent).toContain(
      'Its quality is 60: better than 50% of articles here, scored by Test.',
    )
    expect(rows(dialog, 'Between its neighbours')).toEqual([
      ['1 Tidal array goes live', '90', '30 more'],
      ['2 Chip beats benchmark', '60', 'this one'],
      ['3 Weak item', '10', '50 less'],
    ])
  })

  test('says by heat that nobody rated it', async () => {
    const { dialog } = await askWhy('/?sort=heat', 'Chip beats benchmark')
    expect(dialog.textContent).toContain('has not rated this')
    expect(rows(dialog, 'Between its neighbours')[0]).toEqual([
      '1 Weak item',
      'not rated',
      'the same heat; newer by 4 hours',
    ])
  })

  test('counts the days before the edition, and one as one', async () => {
    const { dialog } = await askWhy('/?view=articles&sort=balanced', 'Tidal array goes live')
    expect(dialog.textContent).toContain('100 less 14, for 1 day before the edition at 100 a week')
  })

  test('adds the balance up', async () => {
    const { dialog } = await askWhy('/?sort=balanced', 'Tidal array goes live')
    expect(rows(dialog, 'What it adds up to').map((row) => row.slice(-3).join(' '))).toEqual([
      '75 ×3 225',
      '0 ×1 0',
      '66 ×2 132',
      '88 ×3 264',
      '0 ×1 0',
      'In all 621',
    ])
    expect(rows(dialog, 'Between its neighbours')[0]?.slice(1)).toEqual(['621', 'this one'])
    expect(dialog.textContent).toContain('It is here mostly for freshness and quality.')
    expect(dialog.textContent).toContain('2 articles and 2 sources, wider than 66% of stories here')
  })

  test('counts what a floor, a mute and the choice of unread ones keep from standing above', async () => {
    const { dialog, kept, user } = await askWhy('/?minQuality=40', 'Chip beats benchmark')
    expect(dialog.textContent).toContain('The minimum quality of 40 hides 1 story that would stand above it.')
    await user.click(within(dialog).getByRole('button', { name: 'Close' }))
    kept.change('x', [
      {
        store: 'mutes',
        key: 'source:bench.example',
        record: { key: 'source:bench.example', at: 1, name: 'b' },
      },
    ])
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(1))
    await user.click(screen.getByRole('button', { name: /^More about/ }))
    await user.click(await screen.findByRole('button', { name: 'Why is this here?' }))
    await screen.findByText('What you muted hides 1 story that would stand above it.')
  })

  test('is asked of an article by itself, too, and of a topic’s feed', async () => {
    const { dialog } = await askWhy('/topics/energy?view=articles', 'Tidal array goes live')
    expect(dialog.textContent).toContain('It is number 2 of the articles on Energy.')
    expect(rows(dialog, 'Between its neighbours')[0]?.[2]).toBe('newer by 4 hours')
  })

  test('is said in a sentence of what the reader saved', async () => {
    const { user } = openReader(paper, '/')
    await whenReady()
    await user.click(screen.getByRole('button', { name: 'More about “Weak item”' }))
    await user.click(await screen.findByRole('button', { name: /^Save/ }))
    await user.click(screen.getByRole('link', { name: /^Saved 1/ }))
    await screen.findByRole('heading', { level: 1, name: 'Saved' })
    await user.click(screen.getByRole('button', { name: 'More about “Weak item”' }))
    await user.click(await screen.findByRole('button', { name: 'Why is this here?' }))
    await screen.findByText('You saved it; what you saved last comes first.')
  })
})

test('a balanced feed says so when what it is measured by does not come', async () => {
  let broken = false
  const { user } = openReader(paper, '/', () => (broken ? new Response('', { status: 503 }) : undefined))
  await whenReady()
  broken = true
  await user.click(screen.getByRole('link', { name: 'Balanced' }))
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('network is not responding'))
})
