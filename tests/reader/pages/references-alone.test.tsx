import { act, screen, waitFor } from '@testing-library/react'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { go } from '../../../src/reader/app/navigate.ts'
import { indexFiles, makeFile, NOW } from '../../support/make-data-folder.ts'
import { headlines, openReader, stepBack, whenReady } from '../../support/open-reader.tsx'

const HOUR = 3_600_000
/** More than one story may have, so that it is cut by words. */
const WORDS =
  'kelp barley comet harbour lantern turbine quarry glacier orchard beacon violin tunnel meadow anvil'

let paper: string

beforeAll(async () => {
  vi.setSystemTime(NOW)
  const entries = WORDS.split(' ').map((word, at) =>
    [
      `  - title: "Strange ${word} seen"`,
      `    webUrl: https://www.other.example/${word}`,
      `    publishedDateTime: ${new Date(NOW - at * 9 * HOUR).toISOString()}`,
      '    provider:',
      '      name: Other',
      '      domain: other.example',
    ].join('\n'),
  )
  paper = (
    await indexFiles({
      'articles/all.md': makeFile({ title: 'A week of all kinds' }, `related:\n${entries.join('\n')}\n`),
    })
  ).outDir
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
