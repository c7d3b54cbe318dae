import { describe, expect, test } from 'vitest'
import { safeAddress } from '../../src/model/address.ts'
import { addressKey } from '../../src/model/address-key.ts'

const keyOf = (address: string) => addressKey(safeAddress(address) ?? '')

describe('the address of an article', () => {
  test.each([
    ['http://a.example/x', 'https://www.a.example/x/'],
    ['https://a.example/x#a', 'https://A.example/x?utm_campaign=1'],
    ['https://a.example', 'https://a.example/'],
    ['https://a.example/x/?a=1', 'https://a.example/x?a=1#b'],
  ])('%s is the same as %s', (one, other) => {
    expect(keyOf(one)).toBe(keyOf(other))
  })

  test.each([
    ['https://a.example/x?id=1', 'https://a.example/x?id=2'],
    ['https://a.example/x', 'https://a.example/X'],
    ['https://a.example/', 'https://b.example/'],
    ['https://a.example:8080/', 'https://a.example/'],
    ['https://a.example/#/x', 'https://a.example/#/y'],
    ['https://a.example/#!/x', 'https://a.example/'],
  ])('%s is not the same as %s', (one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other))
  })
})
