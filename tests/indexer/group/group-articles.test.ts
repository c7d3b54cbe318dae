import { describe, expect, test } from 'vitest'
import { groupArticles } from '../../../src/indexer/group/group-articles.ts'
import { compareOldest } from '../../../src/indexer/stories/group-headlines.ts'
import { makeArticle } from '../../support/make-article.ts'

const HOUR = 3_600_000
const START = Date.UTC(2026, 9, 1)

/** By these rareness is told; they have no word in common with anything. */
const OTHERS = Array.from({ length: 500 }, (_, at) =>
  makeArticle({ id: `other${at}`, title: `thing${at} place${at}`, provider: 'other.example', time: START }),
)

/** Whether two titles of two outlets become one story in a folder of five hundred, the first of them in a thread. */
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

describe('titles in which the same words look different', () => {
  test.each([
    {
      how: 'by Russian endings',
      one: 'При пожаре в казанской гостинице погибли пять человек',
      other: 'Пожар в гостинице Казани: есть погибшие',
    },
    {
      how: 'by Russian names of men and women, singular and plural',
      one: 'Иванова закрыла старый склад',
      other: 'Новый владелец складов Иванов',
    },
    {
      how: 'by Ukrainian endings',
      one: 'Пожежа на складі у Харкові',
      other: 'Харків: пожежу на складах загасили',
    },
    {
      how: 'by the Arabic article and “and”',
      one: 'زلزال يضرب المغرب والجزائر',
      other: 'الزلزال في الجزائر: عشرات الجرحى',
    },
    {
      how: 'by Korean particles',
      one: '대통령이 예산안을 국회에 냈다',
      other: '대통령, 국회에 내년 예산안 제출',
    },
    {
      how: 'by numbers in words and in digits',
      one: 'Seven dead in fire',
      other: '7 die as fire spreads',
    },
    {
      how: 'by what millions and billions are called',
      one: 'Brewer to pay $9bn for rival',
      other: 'Danes bid 9 billion dollars',
    },
  ])('are joined: $how', async ({ one, other }) => {
    expect(await areJoined(one, other)).toBe(true)
  })

  test.each([
    { how: 'are of another meaning', one: 'Новая станция метро', other: 'Новый станок на заводе' },
    { how: 'are short', one: 'Дом у моря', other: 'Дым над морем' },
    { how: 'are numbers alone', one: 'Five ways to bake bread', other: '5 towns worth a visit' },
  ])('stay apart where words $how', async ({ one, other }) => {
    expect(await areJoined(one, other)).toBe(false)
  })
})
