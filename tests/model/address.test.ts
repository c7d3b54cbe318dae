import { describe, expect, test } from 'vitest'
import { domainOf, safeAddress, safePictureAddress } from '../../src/model/address.ts'

describe('safeAddress', () => {
  test.each([
    ['https://paper.example/a?b=1#c', 'https://paper.example/a?b=1#c'],
    ['HTTP://Paper.Example/A', 'http://paper.example/A'],
    ['  https://paper.example/  ', 'https://paper.example/'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ])('lets %s through', (text, address) => {
    expect(safeAddress(text)).toBe(address)
  })

  test.each([
    ['javascript:alert(1)'],
    ['data:text/html,hello'],
    ['//paper.example/'],
    ['/relative'],
    ['https://user:secret@paper.example/'],
    ['https://paper.example@evil.example/'],
    ['https://paper.example/\u0000'],
    ['java\nscript:alert(1)'],
    ['https://paper.example\\@evil.example/'],
    ['https:///'],
    ['https://../a'],
    ['https://%2e/a'],
    [`https://paper.example/${'a'.repeat(2048)}`],
    [''],
  ])('stops %j', (text) => {
    expect(safeAddress(text)).toBeNull()
  })
})

test('a host with letters of Latin-1 stays one, however many addresses were looked at before', () => {
  // As they are read from files: what a program puts together is text of another kind to the engine.
  const read = (text: string): string => JSON.parse(JSON.stringify(text))
  const others = Array.from({ length: 1_000 }, (_, at) => read(`https://paper.example/${at}`))
  for (let round = 0; round < 20; round++) for (const address of others) safeAddress(address)
  expect(safeAddress(read('https://bücher.example/'))).toBe('https://xn--bcher-kva.example/')
})

test('pictures travel over https alone', () => {
  expect(safePictureAddress('https://paper.example/a.jpg')).toBe('https://paper.example/a.jpg')
  expect(safePictureAddress('http://paper.example/a.jpg')).toBeNull()
})

test('a provider is named by its host without www', () => {
  expect(domainOf('https://www.Paper.example/a')).toBe('paper.example')
  expect(domainOf('https://paper.example./a')).toBe('paper.example')
  for (const none of ['nonsense', 'https://../a', 'https://www./a', 'https://paper.html./a'])
    expect(domainOf(none), none).toBeNull()
})
