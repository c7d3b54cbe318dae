import { expect, test } from 'vitest'
import { makeKeyReader } from '../../../src/reader/keys/key-list.ts'

const PLAIN = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false }

function typed(keys: string): (string | null)[] {
  const read = makeKeyReader()
  return [...keys].map((key, at) => read({ ...PLAIN, key, code: '', repeat: false, timeStamp: at * 100 }))
}

/** What one stroke does: the letter that it types, and which key is there on a Latin keyboard. */
function struck(key: string, code: string, shiftKey = false): string | null {
  return makeKeyReader()({ ...PLAIN, key, code, shiftKey, repeat: false, timeStamp: 0 })
}

/** What a key does first, and then as long as it is held. */
function held(key: string): (string | null)[] {
  const read = makeKeyReader()
  return [false, true, true].map((repeat, at) =>
    read({ ...PLAIN, key, code: '', repeat, timeStamp: at * 30 }),
  )
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

test('a keyboard that types no Latin letters has the keys where a Latin one has them', () => {
  expect(struck('о', 'KeyJ')).toBe('next')
  expect(struck('ت', 'KeyJ')).toBe('next')
  expect(struck('Φ', 'KeyA', true)).toBe('all-read')
  expect(struck('ظ', 'Slash')).toBe('search')
  expect(struck('؟', 'Slash', true)).toBe('keys')
})

test('a Latin keyboard of another order has the keys where it types their letters', () => {
  expect(struck('j', 'KeyC')).toBe('next')
  expect(struck('c', 'KeyJ')).toBe('coverage')
  expect(struck('é', 'Digit2')).toBeNull()
})
