import { expect, test } from 'vitest'
import { findCopies } from '../../../src/indexer/group/find-copies.ts'
import { makeArticle } from '../../support/make-article.ts'

test('finds every copy in a large story, and nothing else', () => {
  const texts = Array.from({ length: 30 }, (_, at) =>
    Array.from({ length: 25 }, (_, word) => `w${(at * 31 + word * 7) % 997}x${at}`).join(' '),
  )
  const coverage = texts.flatMap((excerpt, at) =>
    ['one', 'two'].map((outlet) =>
      makeArticle({
        id: `${String(at).padStart(2, '0')}-${outlet}`,
        provider: `${outlet}${at}.example`,
        title: `Headline ${at}`,
        // The second outlet cuts the text a little.
        excerpt: outlet === 'one' ? excerpt : excerpt.split(' ').slice(0, 20).join(' '),
      }),
    ),
  )
  const expected = texts.map((_, at) =>
    ['one', 'two'].map((outlet) => `${String(at).padStart(2, '0')}-${outlet}`),
  )
  expect(findCopies(coverage)).toEqual(expected)
})
