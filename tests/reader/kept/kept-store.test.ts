import { expect, test } from 'vitest'
import type { Database } from '../../../src/reader/kept/database.ts'
import { KeptStore } from '../../../src/reader/kept/kept-store.ts'
import { type Edit, NOTHING_KEPT } from '../../../src/reader/kept/records.ts'

/** More than one call takes as arguments, as an import of years may hold. */
const MANY = 150_000

const searches = Array.from({ length: MANY }, (_, at): Edit => {
  const key = `word ${at}`
  return { store: 'searches', key, record: { key, at } }
})

/** A device on which nothing was kept, read when the test says so. */
function slowDevice() {
  let answer = () => {}
  const database: Database = {
    readStores: () =>
      new Promise((resolve) => {
        answer = () => resolve({ kept: NOTHING_KEPT, damaged: [] })
      }),
    read: async (names) => {
      const wanted = new Set(names.map(({ key }) => key))
      return searches.filter(({ key }) => wanted.has(key))
    },
    write: async () => {},
  }
  return { database, answer: () => answer() }
}

test('very many records that come while the device is read are there after it', async () => {
  const { database, answer } = slowDevice()
  const store = new KeptStore(null)
  const opened = store.open(async () => database)
  await Promise.resolve()
  answer()
  await opened
  const read = store.refresh()
  store.change('Imported', searches)
  answer()
  await read
  expect(store.state().kept.searches.size).toBe(MANY)
  store.undo()
  expect(store.state().kept.searches.size).toBe(0)
})

test('very many records that another tab has written are there in this one', async () => {
  const { database, answer } = slowDevice()
  const channel = { postMessage: () => {}, onmessage: null as ((event: MessageEvent) => void) | null }
  const store = new KeptStore(channel)
  const opened = store.open(async () => database)
  await Promise.resolve()
  answer()
  await opened
  channel.onmessage?.(new MessageEvent('message', { data: searches }))
  await expect.poll(() => store.state().kept.searches.size).toBe(MANY)
})

test('of what a tab with another reader says, a tab without storage believes what fits', async () => {
  const channel = { postMessage: () => {}, onmessage: null as ((event: MessageEvent) => void) | null }
  const store = new KeptStore(channel)
  await store.open(() => Promise.reject(new Error('Storage is barred.')))
  const hear = (data: unknown) => channel.onmessage?.(new MessageEvent('message', { data }))
  hear([
    null,
    { store: 'bookmarks', key: 'a', record: { key: 'a' } },
    { store: 'searches', key: 'b', record: { key: 'b', at: 'noon' } },
    { store: 'searches', key: 'c', record: { key: 'c', at: 1 } },
  ])
  await expect.poll(() => [...store.state().kept.searches.keys()]).toEqual(['c'])
  expect(store.state().kept).not.toHaveProperty('bookmarks')
  hear([{ store: 'searches', key: 'c', record: null }])
  await expect.poll(() => store.state().kept.searches.size).toBe(0)
})

test('what another tab writes while the history is read is there after it', async () => {
  const glimpse = { title: 'Tides', provider: 'a.example', name: 'A', time: 1, story: 'tides' }
  const opened: Edit = { store: 'history', key: 'tides', record: { key: 'tides', at: 1, glimpse } }
  const { database, answer } = slowDevice()
  const channel = { postMessage: () => {}, onmessage: null as ((event: MessageEvent) => void) | null }
  const store = new KeptStore(channel)
  const opening = store.open(async () => ({ ...database, read: async () => [opened] }))
  await Promise.resolve()
  answer()
  await opening
  const completed = store.complete()
  await Promise.resolve()
  channel.onmessage?.(new MessageEvent('message', { data: [opened] }))
  await expect.poll(() => store.state().kept.history.size).toBe(1)
  answer()
  await completed
  expect([...store.state().kept.history.keys()]).toEqual(['tides'])
})
