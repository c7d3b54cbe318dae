import { createEvent, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { indexFiles, makeFile, NOW } from '../../support/make-data-folder.ts'
import { openReader, whenReady } from '../../support/open-reader.tsx'

let paper: string
beforeAll(async () => {
  vi.setSystemTime(NOW)
  paper = (await indexFiles({ 'articles/one.md': makeFile({ title: 'One word' }) })).outDir
})

describe('a link inside of the site', () => {
  test('is followed without loading a page', async () => {
    const { user } = openReader(paper, '/')
    await whenReady()
    await user.click(screen.getByRole('link', { name: 'One word' }))
    await waitFor(() => expect(location.pathname).toBe('/article/one'))
  })

  test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])(
    'is left to the browser with %o',
    async (how) => {
      openReader(paper, '/')
      await whenReady()
      const link = screen.getByRole('link', { name: 'One word' })
      const click = createEvent.click(link, how)
      fireEvent(link, click)
      expect(click.defaultPrevented).toBe(false)
      expect(location.pathname).toBe('/')
    },
  )

  test('to the page that is open adds no step to the history', async () => {
    const { user } = openReader(paper, '/article/one')
    await whenReady()
    const { length } = history
    const { key } = history.state
    await user.click(await screen.findByRole('link', { name: 'One word', current: 'page' }))
    await waitFor(() => expect(history.state.key).not.toBe(key))
    expect(history.length).toBe(length)
  })
})
