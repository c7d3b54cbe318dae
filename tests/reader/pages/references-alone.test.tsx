import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { go } from '../../../src/reader/app/navigate.ts'
import { moveMarks } from '../../../src/reader/kept/move-marks.ts'
import { indexFiles, makeFile, NOW } from '../../support/make-data-folder.ts'
import { headlines, openReader, stepBack, whenReady } from '../../support/open-reader.tsx'

const HOUR = 3_600_000
/** More than one story may have, so that it is cut by words. */
const WORDS =
  'kelp barley comet harbour lantern turbine quarry glacier orchard beacon violin tunnel meadow anvil'

let paper: string
/** The same a while later: with an older copy of the comet's only reference … */
let withOlder: string
/** … with a file that links to it … */
let withLink: string
/** … or with one that takes its place. */
let withFile: string

const timeOf = (hoursAgo: number) => new Date(NOW - hoursAgo * HOUR).toISOString()

function entryOf(title: string, slug: string, hoursAgo: number): string {
  return [
    `  - title: "${title}"`,
    `    webUrl: https://www.other.example/${slug}`,
    `    publishedDateTime: ${timeOf(hoursAgo)}`,
    '    provider:',
    '      name: Other',
    '      domain: other.example\n',
  ].join('\n')
}

const COMET = entryOf('Strange comet seen', 'comet', 18)

beforeAll(async () => {
  vi.setSystemTime(NOW)
  const entries = WORDS.split(' ')
    .map((word, at) => entryOf(`Strange ${word} seen`, word, at * 9))
    .join('')
  const index = async (files: Readonly<Record<string, string>>, more = '') => {
    const all = makeFile({ title: 'A week of all kinds' }, `related:\n${entries}${more}`)
    return (await indexFiles({ 'articles/all.md': all, ...files })).outDir
  }
  const fileOf = (title: string, slug: string, hoursAgo: number, related = '') =>
    makeFile(
      {
        title: `"${title}"`,
        webUrl: `https://www.other.example/${slug}`,
        publishedDateTime: timeOf(hoursAgo),
      },
      related,
    )
  paper = await index({})
  withOlder = await index({}, entryOf('Strange comet seen', 'first-comet', 20))
  withLink = await index({
    'articles/ships.md': fileOf('Strange comet seen from two ships', 'ships', 16, `related:\n${COMET}`),
  })
  withFile = await index({ 'articles/comet.md': fileOf('Strange comet seen', 'comet', 18) })
})

/** Opens what the search for a word finds. */
async function openFound(word: string) {
  const reader = openReader(paper, `/search?q=${word}`)
  await whenReady()
  const title = `Strange ${word} seen`
  expect(headlines()).toEqual([title])
  await reader.user.click(screen.getByRole('link', { name: title }))
  await screen.findByRole('heading', { level: 1, name: title })
  return reader
}

describe('a story of references alone', () => {
  test('is read when it is opened', async () => {
    const { kept } = await openFound('comet')
    await waitFor(() => expect(kept.state().kept.read.size).toBe(1))
    await stepBack()
    await screen.findByRole('heading', { level: 1, name: 'comet' })
    await waitFor(() => expect(screen.getByRole('article').hasAttribute('data-read')).toBe(true))
  })

  test('can be followed', async () => {
    const { user } = await openFound('quarry')
    await user.click(await screen.findByRole('button', { name: 'Follow this story' }))
    act(() => go('/following'))
    await screen.findByRole('heading', { level: 1, name: 'Following' })
    await waitFor(() => expect(headlines()).toEqual(['Strange quarry seen']))
  })

  test('is not new to who follows a search that had found it', async () => {
    const { user } = openReader(paper, '/search?q=comet')
    await whenReady()
    await user.click(screen.getByRole('button', { name: 'Follow this search' }))
    await screen.findByRole('button', { name: 'Following this search' })
    act(() => go('/following'))
    await waitFor(() => expect(headlines()).toEqual(['Strange comet seen']))
    expect(screen.getByText('Nothing new since you last looked.')).toBeTruthy()
  })
})

describe('what is kept of a story of references alone', () => {
  /** Reads and follows it, and comes back when it has become another. */
  async function comeBack(later: string, path: string) {
    const before = await openFound('comet')
    await before.user.click(await screen.findByRole('button', { name: 'Follow this story' }))
    await waitFor(() => expect(before.kept.state().kept.read.size).toBe(1))
    await before.kept.written()
    cleanup()
    const reader = openReader(later, path)
    await whenReady()
    // Outside of tests nothing is shown before the device was read.
    await waitFor(() => expect(reader.kept.state().place).toBe('device'))
    return reader
  }

  const card = (title: string) =>
    screen.getAllByRole('article').find((one) => within(one).queryByRole('heading', { name: title }))

  test.each([
    ['an older reference', () => withOlder],
    ['a file that links to it', () => withLink],
  ])('counts %s once where it is followed', async (_, later) => {
    await comeBack(later(), '/following')
    await screen.findByText('1 new')
  })

  test('is found by its file once that was marked as seen', async () => {
    const { kept, user } = await comeBack(withLink, '/following')
    await user.click(await screen.findByRole('button', { name: 'Mark all as seen' }))
    await screen.findByText('Nothing new since you last looked.')
    expect([...kept.state().kept.follows.keys()]).toEqual(['story:ships'])
  })

  test('is nothing new where it is followed and has a file', async () => {
    await comeBack(withFile, '/following')
    await waitFor(() => expect(headlines()).toEqual(['Strange comet seen']))
    expect(screen.getByText('Nothing new since you last looked.')).toBeTruthy()
  })

  test('is read when it has a file', async () => {
    const { client, kept } = await comeBack(withFile, '/')
    await act(() => moveMarks(client, kept))
    await waitFor(() => expect(card('Strange comet seen')?.hasAttribute('data-read')).toBe(true))
  })

  test('has grown by a file that links to it, and is followed by that', async () => {
    const { client, kept } = await comeBack(withLink, '/')
    await act(() => moveMarks(client, kept))
    const found = await screen.findByText(/1 new since you read it/)
    expect(card('Strange comet seen from two ships')?.contains(found)).toBe(true)
    act(() => go('/story/ships'))
    expect(await screen.findByRole('button', { name: 'Following', pressed: true })).toBeTruthy()
  })

  test('stays muted when it has a file', async () => {
    const before = await openFound('comet')
    await screen.findByRole('region', { name: 'Coverage' })
    await before.user.click(screen.getByRole('button', { name: 'More about “Strange comet seen”' }))
    await before.user.click(await screen.findByRole('button', { name: 'Mute this story' }))
    await before.kept.written()
    cleanup()
    const { client, kept } = openReader(withFile, '/')
    await whenReady()
    await waitFor(() => expect(kept.state().place).toBe('device'))
    await act(() => moveMarks(client, kept))
    await screen.findByText(/1 story hidden here/)
    expect(headlines()).not.toContain('Strange comet seen')
    act(() => go('/settings'))
    await screen.findByRole('button', { name: 'Unmute Strange comet seen' })
  })
})
