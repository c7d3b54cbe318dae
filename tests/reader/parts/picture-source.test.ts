import { expect, test } from 'vitest'
import { pictureSource } from '../../../src/reader/parts/picture-source.ts'

test('a picture of the site is found whatever its file is called, and one elsewhere stays as it is', () => {
  const odd = 'assets/50% off/a#1?b.svg'
  const { pathname, search, hash } = new URL(pictureSource(odd), 'https://site.example/')
  expect([decodeURIComponent(pathname), search, hash]).toEqual([`/${odd}`, '', ''])
  expect(pictureSource('assets/plain-name_1.svg')).toBe('/assets/plain-name_1.svg')
  expect(pictureSource('https://a.example/50%25.jpg?w=1#x')).toBe('https://a.example/50%25.jpg?w=1#x')
})
