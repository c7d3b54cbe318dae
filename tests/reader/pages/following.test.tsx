import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { go } from '../../../src/reader/app/navigate.ts'
import { moveMarks } from '../../../src/reader/kept/move-marks.ts'
import type { Follow } from '../../../src/reader/kept/record-schemas.ts'
import { indexFiles, makeFile, NOW } from '../../support/make-data-folder.ts'
import { headlines, openReader, whenReady } from '../../support/open-reader.tsx'

const HOUR = 3_600_000

beforeEach(() => vi.setSystemTime(NOW))

function file(title: string, hoursAgo: number, by = 'ledger', more = ''): string {
  return makeFile(
    {
      title: `"${title}"`,
      publishedDateTime: new Date(NOW - hoursAgo * HOUR).toISOString(),
      webUrl: `https://www.${by}.example/${title.toLowerCase().replaceAll(' ', '-')}`,
    },
    `provider: { name: ${by}, domain: ${by}.example }\n${more}`,
  )
}

function follow(key: string, name: string, files: readonly string[] = [], newest = NOW): Follow {
  return { key, at: NOW - HOUR, name, known: { files: [...files], references: 0 }, newest }
}

/** Opens what is followed, with some follows from a visit before. */
async function openFollowing(files: Readonly<Record<string, string>>, follows: readonly Follow[]) {
  const { outDir } = await indexFiles(files)
  const opened = openReader(outDir, '/following')
  await whenReady()
  act(() => opened.kept.note(follows.map((record) => ({ store: 'follows', key: record.key, record }))))
  await whenReady()
  return opened
}

test('a story that the publisher took back says so, and can be followed no longer', async () => {
  const { user, kept } = await openFollowing({ 'articles/tides.md': file('Tidal array goes live', 5) }, [
    follow('story:tides', 'Tidal array goes live', ['tides']),
    follow('story:gone', 'A story that is gone', ['gone']),
  ])
  await screen.findByRole('heading', { name: 'A story that is gone' })
  const gone = screen.getByText('A story that is gone').closest('article') ?? document.body
  expect(gone.textContent).toContain('Withdrawn by the publisher')
  await user.click(within(gone).getByRole('button', { name: /^Unfollow/ }))
  await waitFor(() => expect(screen.queryByText('A story that is gone')).toBeNull())
  expect([...kept.state().kept.follows.keys()]).toEqual(['story:tides'])
})

test('a story that goes on without the article under which it was followed is followed still', async () => {
  const { client, kept } = await openFollowing(
    { 'articles/shares.md': file('Turbine shares rise', 3, 'minute') },
    [follow('story:tides', 'Tidal array goes live', ['tides', 'shares'])],
  )
  await waitFor(() => expect(headlines()).toEqual(['Turbine shares rise']))
  await act(() => moveMarks(client, kept))
  await act(() => go('/story/shares'))
  expect(await screen.findByRole('button', { name: 'Following', pressed: true })).toBeTruthy()
})

test('what was seen of a topic that is gone for a while is not forgotten', async () => {
  const gone = follow('topic:gone', 'Gone', ['a', 'b'])
  const { user, kept } = await openFollowing({ 'articles/tides.md': file('Tidal array goes live', 5) }, [
    gone,
    follow('story:tides', 'Tidal array goes live'),
  ])
  await user.click(await screen.findByRole('button', { name: 'Mark all as seen' }))
  await screen.findByText(/Nothing new since/)
  expect(kept.state().kept.follows.get('topic:gone')).toEqual(gone)
})

test('stories that were followed each and are one by now are let go together', async () => {
  const related = 'related: [{ title: x, webUrl: "https://www.ledger.example/tidal-array-goes-live" }]\n'
  const { user, kept } = await openFollowing(
    {
      'articles/tides.md': file('Tidal array goes live', 5),
      'articles/shares.md': file('Turbine shares rise', 3, 'minute', related),
    },
    [follow('story:tides', 'Tidal array goes live'), follow('story:shares', 'Turbine shares rise')],
  )
  await waitFor(() => expect(headlines()).toHaveLength(1))
  await user.click(screen.getByRole('button', { name: /^Unfollow/ }))
  expect(kept.state().kept.follows.size).toBe(0)
})

describe('a busy topic of which much is muted', () => {
  const files = Object.fromEntries(
    Array.from({ length: 80 }, (_, at) => [
      `articles/n${at}.md`,
      file(`Number ${at} word${at} thing${at}`, at / 2, at % 2 ? 'loud' : `quiet${at}`, 'topics: [Energy]\n'),
    ]),
  )
  test('is seen once it is marked as seen', async () => {
    const { user, kept } = await openFollowing(files, [follow('topic:energy', 'Energy')])
    act(() =>
      kept.note([
        {
          store: 'mutes',
          key: 'source:loud.example',
          record: { key: 'source:loud.example', at: NOW, name: 'loud' },
        },
      ]),
    )
    await user.click(await screen.findByRole('button', { name: 'Mark all as seen' }))
    await screen.findByText(/Nothing new since/)
  })
})
