import { expect, test } from 'vitest'
import { makeKeyReader } from '../../../src/reader/keys/key-list.ts'

const PLAIN = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false }

function typed(keys: string): (string | null)[] {
  const read = makeKeyReader()
  return [...keys].map((key, at) => read({ ...PLAIN, key, repeat: false, timeStamp: at * 100 }))
}

/** What a key does first, and then as long as it is held. */
function held(key: string): (string | null)[] {
  const read = makeKeyReader()
  return [false, true, true].map((repeat, at) => read({ ...PLAIN, key, repeat, timeStamp: at * 30 }))
}

test('g waits for a second key', () => {
  expect(typed('gs')).toEqual([null, 'saved'])
})

test('g pressed twice still waits, so that the next key does nothing to an item', () => {
  expect(typed('ggs')).toEqual([null, null, 'saved'])
})

test('letters do the same with capitals locked', () => {
  expect(typed('JGS')).toEqual(['next', null, 'saved'])
})

test('a key that is held goes from item to item, and does all else once', () => {
  expect(held('j')).toEqual(['next', 'next', 'next'])
  expect(held('m')).toEqual(['read', null, null])
  expect(held('v')).toEqual(['original', null, null])
})
