import { expect, test } from 'vitest'
import { makeKeyReader } from '../../../src/reader/keys/key-list.ts'

function typed(keys: string): (string | null)[] {
  const read = makeKeyReader()
  return [...keys].map((key, at) =>
    read({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, timeStamp: at * 100 }),
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
