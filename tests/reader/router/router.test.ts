import { expect, test } from 'vitest'
import { memoryHistory } from '../../../src/reader/router/place-history.ts'
import type { Route } from '../../../src/reader/router/route.ts'
import { openRouter } from '../../../src/reader/router/router.ts'

function Page() {
  return null
}

/** A route whose code comes, or fails to, when it is told to. */
function slowRoute(path: string) {
  let come = () => {}
  let fail = (_: Error) => {}
  const code = new Promise<{ Component: () => null }>((resolve, reject) => {
    come = () => resolve({ Component: Page })
    fail = reject
  })
  const route: Route = { path, lazy: () => code }
  return { route, come, fail }
}

const open = (routes: readonly Route[], address = '/', base = '/') =>
  openRouter([...routes, { path: '*' }], memoryHistory(address, base))

test('going somewhere is an entry of its own, to come back from', async () => {
  const router = open([])
  const first = router.state.location
  await router.navigate('/topics?sort=quality#b')
  expect(router.state).toMatchObject({
    historyAction: 'PUSH',
    location: { pathname: '/topics', search: '?sort=quality', hash: '#b' },
  })
  await router.navigate(-1)
  expect(router.state).toMatchObject({ historyAction: 'POP', location: first })
})

test('the same address once more, or one in place of the last, adds no entry', async () => {
  const router = open([])
  const first = router.state.location
  await router.navigate('/a')
  await router.navigate('/a')
  await router.navigate('/b', { replace: true })
  expect(router.state.historyAction).toBe('REPLACE')
  await router.navigate(-1)
  expect(router.state.location).toEqual(first)
})

test('parts that are left out of an address are empty, but for its path', async () => {
  const router = open([], '/topics?sort=heat#b')
  await router.navigate({ search: 'q=a b' })
  expect(router.state.location).toMatchObject({ pathname: '/topics', search: '?q=a%20b', hash: '' })
})

test('what is there stays until the code of the next page has come', async () => {
  const slow = slowRoute('/slow')
  const router = open([slow.route])
  const going = router.navigate('/slow')
  expect(router.state.location.pathname).toBe('/')
  expect(router.state.navigation.location?.pathname).toBe('/slow')
  slow.come()
  await going
  expect(router.state.location.pathname).toBe('/slow')
  expect(router.state.navigation.location).toBeNull()
})

test('of two pages on their way the one that was asked for last is shown', async () => {
  const slow = slowRoute('/slow')
  const router = open([slow.route])
  const going = router.navigate('/slow')
  await router.navigate('/quick')
  slow.come()
  await going
  expect(router.state.location.pathname).toBe('/quick')
})

test('code that may be needed soon is fetched before it is, with what its page asks for later', async () => {
  const slow = slowRoute('/slow')
  let later = 0
  const route = { ...slow.route, later: async () => ++later }
  const router = open([route])
  slow.come()
  await router.prefetch('/slow')
  expect(later).toBe(1)
  void router.navigate('/slow')
  expect(router.state.location.pathname).toBe('/slow')
})

test('code that does not come is told, and forgotten at the next page', async () => {
  const slow = slowRoute('/slow')
  const router = open([slow.route], '/slow')
  expect(router.state.isLoaded).toBe(false)
  const told = new Promise((tell) => router.subscribe(tell))
  const error = new TypeError('It is gone.')
  slow.fail(error)
  await told
  expect(router.state).toMatchObject({ isLoaded: true, failure: { error } })
  await router.navigate('/')
  expect(router.state.failure).toBeNull()
})

test('addresses of links lie under the path of the site, and name no other host', () => {
  const router = open([], '/', '/news/')
  expect(router.createHref('/topics')).toBe('/news/topics')
  expect(router.createHref({ pathname: '//elsewhere.example', search: 'q=1' })).toBe(
    '/news/elsewhere.example?q=1',
  )
})
