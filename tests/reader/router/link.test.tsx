import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { Link, NavLink } from '../../../src/reader/router/link.tsx'
import { memoryHistory } from '../../../src/reader/router/place-history.ts'
import { useRouteError } from '../../../src/reader/router/route-boundary.tsx'
import { openRouter } from '../../../src/reader/router/router.ts'
import { RouterProvider } from '../../../src/reader/router/router-provider.tsx'

function Failing(): never {
  throw new Error('It broke.')
}

function Told() {
  return <p role="alert">{String(useRouteError())}</p>
}

const links = (
  <nav>
    <Link to="/topics/a">A topic</Link>
    <NavLink to="/topics">Topics</NavLink>
    <NavLink to="/" end>
      Front
    </NavLink>
  </nav>
)

function openLinks(address: string) {
  const routes = [
    { path: '/broken', errorElement: <Told />, children: [{ element: <Failing /> }] },
    { path: '*', element: links },
  ]
  const router = openRouter(routes, memoryHistory(address))
  render(<RouterProvider router={router} loading={null} />)
  return { router, user: userEvent.setup() }
}

const marked = () => screen.getAllByRole('link', { current: 'page' }).map(({ textContent }) => textContent)

test('a link leads on within the page, and those to what is open are marked', async () => {
  const { router, user } = openLinks('/')
  expect(marked()).toEqual(['Front'])
  await user.click(screen.getByRole('link', { name: 'A topic' }))
  expect(router.state.location.pathname).toBe('/topics/a')
  expect(marked()).toEqual(['Topics'])
})

test('a link that is opened elsewhere, or whose press was answered, is not followed', () => {
  const { router } = openLinks('/')
  const link = screen.getByRole('link', { name: 'A topic' })
  // A browser would now open it; here nothing is, and nothing else is to happen.
  const left = [fireEvent.click(link, { ctrlKey: true }), fireEvent.click(link, { button: 1 })]
  expect(left).toEqual([true, true])
  link.addEventListener('click', (event) => event.preventDefault(), { capture: true })
  fireEvent.click(link)
  expect(router.state.location.pathname).toBe('/')
})

test('what fails in a page is told in its place, until another page is shown', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const { router } = openLinks('/broken')
  expect(screen.getByRole('alert').textContent).toBe('Error: It broke.')
  await router.navigate('/topics')
  expect(await screen.findByRole('navigation')).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
})
