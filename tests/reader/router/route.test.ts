import { expect, test } from 'vitest'
import { loadRoutes, matchRoute, type Route } from '../../../src/reader/router/route.ts'

function Page() {
  return null
}

const below: Route = { element: 'below' }
const topic: Route = { path: '/topics/:topic' }
const topics: Route = { path: '/topics' }
const source: Route = { path: '/source/:domain/page/:number', children: [below] }
const front: Route = { path: '/' }
const unknown: Route = { path: '*' }
const frame: Route = { children: [front, topic, topics, source, unknown] }
const match = (path: string) => matchRoute([frame], path)

test('an address has the routes around its own, and those below it', () => {
  expect(match('/')?.branch).toEqual([frame, front])
  expect(match('/source/paper.example/page/2')).toEqual({
    branch: [frame, source, below],
    params: { domain: 'paper.example', number: '2' },
  })
})

test('a path is matched as a whole, and neither case nor a slash at its end makes another', () => {
  expect(match('/topics')?.branch).toEqual([frame, topics])
  expect(match('/Topics/')?.branch).toEqual([frame, topics])
  expect(match('/topics/a/b')?.branch).toEqual([frame, unknown])
})

test('parts of a path are decoded, and what cannot be is taken as it stands', () => {
  expect(match('/topics/M%C3%BCnchen%2FOst')?.params).toEqual({ topic: 'München/Ost' })
  expect(match('/topics/100%')?.params).toEqual({ topic: '100%' })
})

test('code of a route is fetched once, and its page is shown then', async () => {
  let fetched = 0
  const route: Route = { path: '/', lazy: async () => ({ Component: Page, fetched: ++fetched }) }
  await loadRoutes([route])
  await loadRoutes([route])
  expect(fetched).toBe(1)
  expect(route.Component).toBe(Page)
})
