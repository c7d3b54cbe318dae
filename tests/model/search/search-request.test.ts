import { expect, test } from 'vitest'
import {
  asksForAnything,
  formatSearchRequest,
  parseSearchRequest,
} from '../../../src/model/search/search-request.ts'

test('an address of a search comes back as it was, and relevance is not said', () => {
  for (const address of [
    '',
    'q=tidal+power',
    'q=tide&sort=newest',
    'q=tide&sort=heat&view=articles&topic=energy&source=a.example&minQuality=40&from=2026-01-01',
  ]) {
    expect(formatSearchRequest(parseSearchRequest(new URLSearchParams(address)))).toBe(address)
  }
})

test('an order that there is not is relevance', () => {
  expect(parseSearchRequest(new URLSearchParams('q=tide&sort=loudest')).sort).toBe('relevance')
})

test('signs alone ask for nothing, a filter or a bound does', () => {
  const asks = (query: string) => asksForAnything(parseSearchRequest(new URLSearchParams(query)))
  expect(['', 'q=%22', 'q=-+%3F', '%%%', 'sort=newest&view=articles'].filter(asks)).toEqual([])
  const some = ['q=a', 'q=before%3A2020', 'q=is%3Asaved', 'minQuality=10', 'q=%22&topic=a']
  expect(some.filter(asks)).toEqual(some)
})
