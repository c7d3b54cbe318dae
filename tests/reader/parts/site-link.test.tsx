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
    const { router, user } = openReader(paper, '/')
    await whenReady()
    await user.click(screen.getByRole('link', { name: 'One word' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/article/one'))
  })

  test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])(
    'is left to the browser with %o',
    async (how) => {
      const { router } = openReader(paper, '/')
      await whenReady()
      const link = screen.getByRole('link', { name: 'One word' })
      const click = createEvent.click(link, how)
      fireEvent(link, click)
      expect(click.defaultPrevented).toBe(false)
      expect(router.state.location.pathname).toBe('/')
    },
  )

  test('to the page that is open adds no step to the history', async () => {
    const { router, user } = openReader(paper, '/article/one')
    await whenReady()
    const { key } = router.state.location
    await user.click(await screen.findByRole('link', { name: 'One word', current: 'page' }))
    await waitFor(() => expect(router.state.location.key).not.toBe(key))
    expect(router.state.historyAction).toBe('REPLACE')
  })
})
