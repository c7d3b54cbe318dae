import { describe, expect, test } from 'vitest'
import { groupArticles } from '../../../src/indexer/group/group-articles.ts'
import { compareOldest } from '../../../src/indexer/stories/group-headlines.ts'
import { makeArticle } from '../../support/make-article.ts'

const HOUR = 3_600_000
const START = Date.UTC(2026, 9, 1)

/** By these rareness is told; they have no word in common with anything. */
const OTHERS = Array.from({ length: 300 }, (_, at) =>
  makeArticle({ id: `other${at}`, title: `thing${at} place${at}`, provider: 'other.example', time: START }),
)

/** Whether two titles of two outlets become one story in a folder of three hundred, the first of them in a thread. */
async function areJoined(one: string, other: string, hours = 2): Promise<boolean> {
  const some = [one, 'Detours for a week', other].map((title, at) =>
    makeArticle({
      id: `a${at}`,
      title,
      provider: `${at}.example`,
      time: START + (at === 2 ? hours * HOUR : 0),
    }),
  )
  const articles = [...OTHERS, ...some].sort(compareOldest)
  const [first = 0, second = 0] = ['a0', 'a1'].map((id) => articles.findIndex((article) => article.id === id))
  const { joins } = await groupArticles(articles, { pairs: [[first, second]], chosen: [] })
  return joins.length > 0
}

describe('two titles that say much else as well', () => {
  const LONG = 'Okonedo stuns Vartanyan to win a grand slam'
  const OTHER = 'Teenager Okonedo beats Vartanyan in New York'

  test('are joined by the rare names that stand in both', async () => {
    expect(await areJoined(LONG, OTHER)).toBe(true)
  })

  test('stay apart where more than a day lies between them', async () => {
    expect(await areJoined(LONG, OTHER, 25)).toBe(false)
  })

  test('stay apart with one name in common', async () => {
    expect(await areJoined(LONG, OTHER.replace('Vartanyan', 'Lindqvist'))).toBe(false)
  })
})
