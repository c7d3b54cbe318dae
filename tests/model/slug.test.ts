import { describe, expect, test } from 'vitest'
import { slugOf } from '../../src/model/slug.ts'

describe('slugOf', () => {
  test.each([
    ['Rail & transit', 'rail-and-transit'],
    ['C#', 'c-sharp'],
    ['C++', 'c-plus-plus'],
    ['Café au lait', 'cafe-au-lait'],
    ['  Public   health! ', 'public-health'],
    ['海洋', '海洋'],
  ])('%s becomes %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug)
  })
})
