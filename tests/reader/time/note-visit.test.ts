import { expect, test } from 'vitest'
import { noteVisit } from '../../../src/reader/time/note-visit.ts'

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
  expect(noteVisit(makeStorage(), start)).toBeNull()
})

test('coming back much later, the last visit ended when the reader was last seen', () => {
  const storage = makeStorage()
  noteVisit(storage, start)
  noteVisit(storage, start + 10 * MINUTE)
  expect(noteVisit(storage, start + 600 * MINUTE)).toBe(start + 10 * MINUTE)
})

test('a reload continues the visit and keeps the mark of the one before', () => {
  const storage = makeStorage()
  noteVisit(storage, start)
  noteVisit(storage, start + 600 * MINUTE)
  expect(noteVisit(storage, start + 610 * MINUTE)).toBe(start)
})

test('a pause in a tab that stays open ends the visit as well', () => {
  const storage = makeStorage()
  noteVisit(storage, start)
  for (const minute of [0, 1, 600, 601]) noteVisit(storage, start + minute * MINUTE)
  expect(noteVisit(storage, start + 602 * MINUTE)).toBe(start + MINUTE)
})

test('a visit that a wrong clock dated ahead is none once the clock is right', () => {
  const storage = makeStorage()
  const ahead = start + 365 * 24 * 60 * MINUTE
  for (const time of [start, ahead, ahead + 600 * MINUTE]) noteVisit(storage, time)
  expect(noteVisit(storage, start + 60 * MINUTE)).toBeNull()
  expect(noteVisit(storage, start + 120 * MINUTE)).toBe(start + 60 * MINUTE)
})

test('storage that is barred or holds something else is a first visit', () => {
  const broken = {
    ...makeStorage(),
    getItem: () => '{"seen":"x"',
    setItem: () => {
      throw new Error('full')
    },
  }
  expect(noteVisit(broken, start)).toBeNull()
})
