import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatFeedRequest, parseFeedRequest } from '../../../src/model/filters/filters.ts'
import { parseSearchRequest } from '../../../src/model/search/search-request.ts'
import { effectiveQuery } from '../../../src/reader/app/effective-query.ts'

function mended(query: string, of: 'feed' | 'search' = 'feed'): string | undefined {
  return effectiveQuery(new URLSearchParams(query), of)?.toString()
}

describe('an address that makes half of a sense', () => {
  test.each([
    ['sort=loudest', ''],
    ['sort=relevance', ''],
    ['view=heap&type=poem&from=2026-02-30&to=yesterday', ''],
    ['minQuality=-3', ''],
    ['minQuality=abc&topic=tidal', 'topic=tidal'],
    ['minQuality=50.5', 'minQuality=51'],
    ['minQuality=1e2&minQuality=7', 'minQuality=100'],
    ['sort=quality&sort=heat', 'sort=quality'],
    ['sort=quality&sort=newest', 'sort=quality'],
    ['topic=tidal&topic=tidal', 'topic=tidal'],
    ['weights=q9', ''],
    ['sort=balanced&weights=q9-loud-f3', 'sort=balanced&weights=q9'],
    ['unread=yes&muted=2', ''],
  ])('%s is %s', (typed, expected) => {
    expect(mended(typed)).toBe(expected)
  })

  test('keeps its order, and what is not of a feed', () => {
    expect(mended('utm_source=mail&to=2026-11-23&sort=loudest&from=2026-11-01&min=200')).toBe(
      'utm_source=mail&to=2026-11-23&from=2026-11-01&min=200',
    )
  })

  test('has the orders of a search where it is one', () => {
    expect(mended('q=tide&sort=balanced&weights=q9', 'search')).toBe('q=tide')
    expect(mended('q=tide&sort=loudest&view=articles', 'search')).toBe('q=tide&view=articles')
    for (const sort of ['relevance', 'newest', 'heat'])
      expect(mended(`q=tide&sort=${sort}`, 'search')).toBeUndefined()
  })
})

describe('an address that makes sense', () => {
  test.each([
    '',
    'sort=newest&view=stories&minQuality=0&unread=0',
    'q=&topic=',
    'source=b.example&source=a.example&q=C%2B%2B+%26+caf%C3%A9',
    'to=2020-01-01&from=2021-01-01',
    'sort=balanced&weights=q9-f0',
  ])('stays as it is: %s', (typed) => {
    expect(mended(typed)).toBeUndefined()
  })
})

test('the same is shown as before, and once mended there is nothing to mend', () => {
  const value = fc.constantFrom(
    'newest',
    'heat',
    'articles',
    '1',
    '-1',
    '2.5',
    '2026-11-01',
    'video',
    'tide',
    ' x ',
    '',
  )
  const name = fc.constantFrom(
    'sort',
    'view',
    'minQuality',
    'from',
    'to',
    'type',
    'q',
    'topic',
    'source',
    'unread',
    'muted',
    'weights',
    'other',
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
      const query = new URLSearchParams(pairs)
      for (const of of ['feed', 'search'] as const) {
        const better = effectiveQuery(query, of) ?? query
        const shown =
          of === 'feed'
            ? (one: URLSearchParams) => formatFeedRequest(parseFeedRequest(one))
            : parseSearchRequest
        expect(shown(better)).toEqual(shown(query))
        expect(better.getAll('other')).toEqual(query.getAll('other'))
        expect(effectiveQuery(better, of)).toBeNull()
      }
    }),
  )
})
