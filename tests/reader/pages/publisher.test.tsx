import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { SiteSettings } from '../../../src/model/site-settings.ts'
import { indexFiles, makeFile } from '../../support/make-data-folder.ts'
import { type Answer, openReader, whenReady } from '../../support/open-reader.tsx'

const BUILT = '{"built":"2026-11-24T09:30:00.000Z"}'
const built: Answer = (path) => (path.endsWith('built.json') ? new Response(BUILT) : undefined)

async function open(address: string, settings: Partial<SiteSettings>, answer = built): Promise<HTMLElement> {
  const { outDir } = await indexFiles({ 'articles/a.md': makeFile() }, { title: 'The Ledger', ...settings })
  openReader(outDir, address, answer)
  return whenReady()
}

const logo = { path: 'app/logo.svg', width: 300, height: 60, hasTitle: false }

describe('the masthead', () => {
  test('has the title beside the logo, which takes its room before it comes', async () => {
    await open('/about', { logo })
    const home = screen.getByRole('link', { name: 'The Ledger' })
    const picture = home.querySelector('img')
    expect(home).toHaveProperty('textContent', 'The Ledger ')
    expect([picture?.getAttribute('src'), picture?.width, picture?.height]).toEqual([
      '/app/logo.svg',
      300,
      60,
    ])
  })

  test('has a logo that says the title in its place, and the same name for who cannot see it', async () => {
    await open('/about', { logo: { ...logo, hasTitle: true } })
    const home = screen.getByRole('link', { name: 'The Ledger' })
    expect(home.textContent?.trim()).toBe('')
  })
})

test('the footer has the links of the publisher and the way to write', async () => {
  await open('/about', {
    contact: 'mailto:desk@ledger.example',
    links: [
      { label: 'Imprint', address: 'https://ledger.example/imprint' },
      { label: 'Rules', address: '/rules.html' },
    ],
  })
  const more = within(screen.getByRole('navigation', { name: 'More' }))
  expect(more.getByRole('link', { name: 'Imprint' }).getAttribute('href')).toBe(
    'https://ledger.example/imprint',
  )
  expect(more.getByRole('link', { name: 'Rules' }).getAttribute('href')).toBe('/rules.html')
  expect(more.getByRole('link', { name: 'Contact' }).getAttribute('href')).toBe('mailto:desk@ledger.example')
})

describe('the page about the site', () => {
  test('says what it is in the publisher’s words, when it was built, and in which days it counts', async () => {
    const main = await open('/about', { description: 'Tides & power on the west coast.' })
    expect(main.textContent).toContain('Tides & power on the west coast.')
    expect(await screen.findByText(/last built on Tuesday 24 November 2026, 09:30 UTC\./)).toBeTruthy()
    expect(main.textContent).toContain('Days begin and end in UTC.')
  })

  test('names the time zone of the site, as the footer does', async () => {
    const main = await open('/about', { timeZone: 'America/New_York' })
    expect(await screen.findByText(/last built on Tuesday 24 November 2026, 04:30 UTC−5\./)).toBeTruthy()
    expect(main.textContent).toContain('Days begin and end in America/New_York time.')
    expect(screen.getByRole('contentinfo').textContent).toContain('Days in America/New_York time.')
  })

  test('goes on without the time of the build where that does not come', async () => {
    const main = await open('/about', {}, () => undefined)
    expect(await screen.findByText(/last built is not known here\./)).toBeTruthy()
    expect(main.textContent).toContain('How stories are made')
  })

  test('says where to ask for a takedown', async () => {
    const main = await open('/about', { contact: 'mailto:desk@ledger.example' })
    const letter = within(main).getByRole('link', { name: 'desk@ledger.example' })
    expect(letter.getAttribute('href')).toBe('mailto:desk@ledger.example')
  })

  test('says that nobody could know what one reads, where nothing counts visits', async () => {
    const main = await open('/about', {})
    expect(main.textContent).toContain('no server that could know what you read')
    expect(main.textContent).toContain('gives no contact')
  })

  test('says who counts visits, and no longer that nobody could', async () => {
    const main = await open('/about', { analytics: 'count.example' })
    expect(main.textContent).toContain('counts visits with a script from count.example')
    expect(main.textContent).not.toContain('no server that could know')
  })
})
