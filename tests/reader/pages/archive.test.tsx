import { cleanup, screen } from '@testing-library/react'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { DAY } from '../../../src/model/time/day.ts'
import { indexFiles, makeFile, NOW } from '../../support/make-data-folder.ts'
import { openReader, whenReady } from '../../support/open-reader.tsx'

/** In the year of the edition, but more than fourteen days behind it. */
const LATER = NOW + 20 * DAY

let paper: string

beforeAll(async () => {
  vi.setSystemTime(NOW)
  const titled = (title: string, day: number) =>
    makeFile({
      title,
      webUrl: `https://ledger.example/${title}`,
      publishedDateTime: `2026-11-${day}T10:00:00Z`,
    })
  paper = (
    await indexFiles({ 'articles/tides.md': titled('Tides', 21), 'articles/chips.md': titled('Chips', 23) })
  ).outDir
})

beforeEach(() => {
  vi.setSystemTime(LATER)
})

async function textOf(address: string): Promise<string> {
  openReader(paper, address)
  return (await whenReady()).textContent
}

test('the axis of an archive ends at a day with its year', async () => {
  expect(await textOf('/')).not.toContain('23 November')
  expect(screen.getAllByText('23 Nov 2026').length).toBeGreaterThan(1)
})

test('what was opened from an archive stands under the day, and not under “today”', async () => {
  await textOf('/article/tides')
  cleanup()
  const history = await textOf('/history')
  expect(history).toContain('Monday 14 December 2026')
  expect(history).not.toContain('Today')
})

test('a story of an archive says on which day it was read', async () => {
  await textOf('/story/tides')
  cleanup()
  vi.setSystemTime(LATER + DAY / 4)
  const story = await textOf('/story/tides')
  expect(story).toContain('You were here 14 Dec 2026')
  expect(story).not.toContain('ago')
})
