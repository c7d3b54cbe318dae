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
    ['https://a.example/%c3%bcber?q=%c3%a9', 'https://a.example/über?q=é'],
    ['https://a.example/%7Euser/%61', 'https://a.example/~user/a'],
    ['https://a.example/#/%c3%bc', 'https://a.example/#/ü'],
  ])('%s is the same as %s', (one, other) => {
    expect(keyOf(one)).toBe(keyOf(other))
  })

  test.each([
    ['https://a.example/x?id=1', 'https://a.example/x?id=2'],
    ['https://a.example/x', 'https://a.example/X'],
    ['https://a.example/', 'https://b.example/'],
    ['https://a.example:8080/', 'https://a.example/'],
    ['https://a.example/#/x', 'https://a.example/#/y'],
    ['https://a.example/a%2Fb', 'https://a.example/a/b'],
    ['https://a.example/a%3Fb', 'https://a.example/a?b'],
    ['https://a.example/#!/x', 'https://a.example/'],
  ])('%s is not the same as %s', (one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other))
  })
})
