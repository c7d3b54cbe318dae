import { act, render, screen } from '@testing-library/react'
import type { RouteObject } from 'react-router-dom'
import { expect, onTestFinished, test, vi } from 'vitest'
import { PageOr } from '../../../src/reader/app/catch-failure.tsx'
import { nameFirstEntry } from '../../../src/reader/app/name-first-entry.ts'
import { go, goWith } from '../../../src/reader/app/navigate.ts'
import { useReadyMark } from '../../../src/reader/app/ready-mark.ts'
import { RouterView } from '../../../src/reader/app/router-view.tsx'
import { startRouter } from '../../../src/reader/app/start-router.ts'
import { stepBack, stepOn } from '../../support/open-reader.tsx'

function Ready({ name }: { readonly name: string }) {
  useReadyMark(true)
  return <main>{name}</main>
}

const isReady = () => document.documentElement.hasAttribute('data-ready')
const shown = () => screen.getByRole('main').textContent

function Failing(): never {
  throw new Error('It broke.')
}

/** Opens a site of small pages; the code of some comes when it is let. */
function openSite(...pages: RouteObject[]) {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => complaints.mockRestore())
  history.pushState(null, '', '/')
  nameFirstEntry()
  const failed = ({ error }: { readonly error: unknown }) => <p role="alert">{String(error)}</p>
  const router = startRouter(
    [
      {
        element: (
          <>
            <h1>The frame</h1>
            <PageOr as={failed} />
          </>
        ),
        children: [
          { path: '/', element: <Ready name="front" /> },
          { path: '/one', element: <Ready name="one" /> },
          ...pages,
        ],
      },
    ],
    '/',
  )
  goWith(router)
  void router.open()
  render(<RouterView router={router} />)
  return { router, complaints }
}

/** The page of an address whose code comes, or doesn't, when a test says so. */
function laterPage(path: string) {
  const waiting: { come: () => void; fail: () => void }[] = []
  const route: RouteObject = {
    path,
    lazy: () =>
      new Promise((resolve, reject) => {
        waiting.push({
          come: () => resolve({ element: <Ready name={path} /> }),
          fail: () => reject(new Error('It did not come.')),
        })
      }),
  }
  const last = async (what: 'come' | 'fail') => act(async () => waiting.at(-1)?.[what]())
  return { route, come: () => last('come'), fail: () => last('fail'), asked: () => waiting.length }
}

test('a page stands, with its address, until the code of the next is there', async () => {
  const later = laterPage('/later')
  const { router } = openSite(later.route)
  expect(isReady()).toBe(true)
  act(() => go('/later?a=b'))
  expect([shown(), location.pathname, isReady()]).toEqual(['front', '/', false])
  expect(router.asked()).toBe('/later?a=b')
  await later.come()
  expect([shown(), location.pathname, location.search, isReady()]).toEqual(['/later', '/later', '?a=b', true])
  expect(router.asked()).toBe(null)
})

test('whoever asks for another page meanwhile gets that alone', async () => {
  const later = laterPage('/later')
  openSite(later.route)
  const { length } = history
  act(() => go('/later'))
  act(() => go('/one'))
  expect([shown(), isReady()]).toEqual(['one', true])
  await later.come()
  expect([shown(), location.pathname, history.length]).toEqual(['one', '/one', length + 1])
})

test('a page that one comes back to before the next was there is ready again', async () => {
  const later = laterPage('/later')
  openSite(later.route)
  history.pushState({ key: 'elsewhere', idx: 1 }, '', '/later')
  await act(async () => dispatchEvent(new PopStateEvent('popstate')))
  expect([shown(), isReady()]).toEqual(['front', false])
  await stepBack()
  expect([shown(), location.pathname, isReady()]).toEqual(['front', '/', true])
})

test('code that does not come is told in its place, and asked for once more the next time', async () => {
  const later = laterPage('/later')
  const { complaints } = openSite(later.route)
  act(() => go('/later'))
  await later.fail()
  expect(screen.getByRole('alert').textContent).toContain('It did not come.')
  expect(screen.getByRole('heading').textContent).toBe('The frame')
  expect(location.pathname).toBe('/later')
  act(() => go('/one'))
  expect([screen.queryByRole('alert'), shown()]).toEqual([null, 'one'])
  act(() => go('/later'))
  await later.come()
  expect([screen.queryByRole('alert'), shown(), later.asked()]).toEqual([null, '/later', 2])
  expect(complaints).not.toHaveBeenCalled()
})

test('a page that fails leaves what is around it standing, and another address shows again', () => {
  openSite({ path: '/broken', element: <Failing /> })
  act(() => go('/broken'))
  expect(screen.getByRole('alert').textContent).toContain('It broke.')
  expect(screen.getByRole('heading').textContent).toBe('The frame')
  act(() => go('/'))
  expect([screen.queryByRole('alert'), shown()]).toEqual([null, 'front'])
})

test('where one page faded into another it does so on the way back and on again, and only there', async () => {
  const fade = vi.fn((change: () => void) => change())
  Object.assign(document, { startViewTransition: fade })
  onTestFinished(() => {
    Reflect.deleteProperty(document, 'startViewTransition')
  })
  openSite({ path: '/two', element: <Ready name="two" /> })
  act(() => go('/one', { viewTransition: true }))
  expect([shown(), fade.mock.calls.length]).toEqual(['one', 1])
  act(() => go('/two'))
  await stepBack()
  expect([shown(), fade.mock.calls.length]).toEqual(['one', 1])
  await stepBack()
  expect([shown(), fade.mock.calls.length]).toEqual(['front', 2])
  await stepOn()
  expect([shown(), fade.mock.calls.length]).toEqual(['one', 3])
  await stepOn()
  expect([shown(), fade.mock.calls.length]).toEqual(['two', 3])
})
