import { cleanup, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { indexFiles, makeFile, NOW } from '../../support/make-data-folder.ts'
import { openReader, whenReady } from '../../support/open-reader.tsx'

const HOUR = 3_600_000

beforeEach(() => vi.setSystemTime(NOW))

function file(title: string, hoursAgo: number, more = ''): string {
  return makeFile(
    {
      title: `"${title}"`,
      publishedDateTime: new Date(NOW - hoursAgo * HOUR).toISOString(),
      webUrl: `https://www.ledger.example/${title.toLowerCase().replaceAll(' ', '-')}`,
    },
    more,
  )
}

const FIRST = { 'articles/tides.md': file('Tidal array goes live', 5, 'published: true\n') }
const THEN = {
  ...FIRST,
  'articles/shares.md': file(
    'Turbine shares rise',
    3,
    'published: false\nrelated: [{ title: x, webUrl: "https://www.ledger.example/tidal-array-goes-live" }]\n',
  ),
}

test('what was read stays read when it is opened once more in an earlier edition, as by an old tab', async () => {
  const earlier = (await indexFiles(FIRST)).outDir
  const later = (await indexFiles(THEN)).outDir
  for (const edition of [later, earlier]) {
    const { kept } = openReader(edition, '/article/tides')
    await whenReady()
    await waitFor(() => expect(kept.state().kept.history.get('tides')?.at).toBe(Date.now()))
    cleanup()
    vi.setSystemTime(Date.now() + HOUR)
  }
  openReader(later, '/')
  await whenReady()
  expect(screen.getByRole('article').hasAttribute('data-read')).toBe(true)
})
