import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { indexFiles, makeFile, NOW } from '../../support/make-data-folder.ts'
import { openReader, whenReady } from '../../support/open-reader.tsx'

function file(title: string, outlet: string, hoursAgo: number, published: boolean): string {
  const slug = title.toLowerCase().replaceAll(' ', '-')
  const related = published
    ? ''
    : 'related: [{ title: x, webUrl: "https://news.example/corran-tunnel-floods-after-storms" }]\n'
  return makeFile(
    {
      title: `"${title}"`,
      publishedDateTime: new Date(NOW - hoursAgo * 3_600_000).toISOString(),
      webUrl: `"https://news.example/${slug}"`,
      published: String(published),
    },
    `provider: { name: ${outlet}, domain: ${outlet}.example }\n${related}`,
  )
}

test('a card shows the headlines that differ most from its own before those that repeat it', async () => {
  vi.setSystemTime(NOW)
  const { outDir } = await indexFiles({
    'articles/lead.md': file('Corran tunnel floods after storms', 'ledger', 9, true),
    'articles/bus.md': file('Bus firms ask for help', 'record', 8, false),
    'articles/ferries.md': file('Ferries sail all night', 'bench', 7, false),
    'articles/again.md': file('Corran tunnel floods again after storms', 'post', 6, false),
  })
  openReader(outDir, '/')
  await whenReady()
  const card = screen.getByRole('article')
  const links = within(card)
    .getAllByRole('link')
    .map((link) => link.textContent)
  expect(links).toContain('Bus firms ask for help')
  expect(links).toContain('Ferries sail all night')
  expect(links).not.toContain('Corran tunnel floods again after storms')
})
