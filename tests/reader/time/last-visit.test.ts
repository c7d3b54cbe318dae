import { expect, test } from 'vitest'
import { continueVisit, startVisit } from '../../../src/reader/time/last-visit.ts'

const MINUTE = 60_000
const start = Date.UTC(2026, 10, 23, 8)

function makeStorage(): Storage {
  const held = new Map<string, string>()
  return {
    length: 0,
    clear: () => held.clear(),
    key: () => null,
    removeItem: (key) => void held.delete(key),
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
  }
}

test('a first visit has none before it', () => {
  expect(startVisit(makeStorage(), start)).toBeNull()
})

test('coming back much later, the last visit ended when the reader was last seen', () => {
  const storage = makeStorage()
  startVisit(storage, start)
  continueVisit(storage, start + 10 * MINUTE)
  expect(startVisit(storage, start + 600 * MINUTE)).toBe(start + 10 * MINUTE)
})

test('a reload continues the visit and keeps the mark of the one before', () => {
  const storage = makeStorage()
  startVisit(storage, start)
  startVisit(storage, start + 600 * MINUTE)
  expect(startVisit(storage, start + 610 * MINUTE)).toBe(start)
})

test('storage that is barred or holds something else is a first visit', () => {
  const broken = {
    ...makeStorage(),
    getItem: () => '{"seen":"x"',
    setItem: () => {
      throw new Error('full')
    },
  }
  expect(startVisit(broken, start)).toBeNull()
})
