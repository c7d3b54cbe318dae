import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/model/article.ts'
import { muteCard } from '../../../src/model/filters/mute-card.ts'
import { type Mutes, muteTests, NO_MUTES } from '../../../src/model/filters/mutes.ts'
import { takeCards } from '../../../src/model/filters/take-cards.ts'
import { NO_TASTE } from '../../../src/model/filters/taste.ts'
import { makeArticle, makeCard } from '../../support/make-article.ts'
import { makeList } from '../../support/make-list.ts'

const TOPICS = [{ id: 'energy' }, { id: 'tidal', parent: 'energy' }, { id: 'arts' }]

/** What is left of stories whose first articles lead them: ids by story; and how many are hidden. */
async function leftOf(stories: readonly (readonly Partial<Article>[])[], mutes: Partial<Mutes>) {
  const cards = stories.map((articles) =>
    makeCard(articles.map((one, at) => makeArticle({ quality: 90 - at, ...one }))),
  )
  const list = makeList(cards, 60)
  const taste = { ...NO_TASTE, mutes: { ...NO_MUTES, ...mutes } }
  const taken = await takeCards(
    { load: list.load, stories: '', topics: TOPICS },
    list.head,
    { view: 'stories', sort: 'newest', filters: null, taste },
    30,
  )
  return { left: taken.cards.map((card) => card.articles.map(({ id }) => id)), hidden: taken.hidden }
}

/** Whether words mute a title. */
async function mutesTitle(words: string, title: string): Promise<boolean> {
  return (await leftOf([[{ title }]], { words: [words] })).hidden === 1
}

describe('a mute', () => {
  test('of an outlet leaves a story to the others that tell it', async () => {
    const stories = [
      [
        { id: 'a1', provider: 'a.example' },
        { id: 'b1', provider: 'b.example' },
      ],
      [{ id: 'a2', provider: 'a.example' }],
    ]
    expect(await leftOf(stories, { sources: ['a.example'] })).toEqual({ left: [['b1']], hidden: 1 })
  })

  test('of a topic takes in everything below it, and goes by what leads a story', async () => {
    const stories = [
      [
        { id: 'a1', topics: ['tidal'] },
        { id: 'a2', topics: ['arts'] },
      ],
      [
        { id: 'b1', topics: ['arts'] },
        { id: 'b2', topics: ['energy'] },
      ],
    ]
    expect(await leftOf(stories, { topics: ['energy'] })).toEqual({ left: [['b1']], hidden: 1 })
    expect((await leftOf(stories, { topics: ['tidal'] })).left).toEqual([['b1', 'b2']])
  })

  test('of a topic goes by what leads once a muted outlet is gone', async () => {
    const story = [
      { id: 'a', provider: 'a.example', topics: ['arts'] },
      { id: 'b', provider: 'b.example', topics: ['tidal'] },
    ]
    expect((await leftOf([story], { sources: ['a.example'], topics: ['tidal'] })).left).toEqual([])
  })

  test('of words goes by what leads a story, in its title and its excerpt', async () => {
    const stories = [
      [
        { id: 'a1', title: 'Goal in the last minute' },
        { id: 'a2', title: 'A late win' },
      ],
      [{ id: 'b1', title: 'A late win', excerpt: 'By a goal.' }],
      [
        { id: 'c1', title: 'A late win' },
        { id: 'c2', title: 'Goal in the last minute' },
      ],
    ]
    expect(await leftOf(stories, { words: ['goal'] })).toEqual({ left: [['c1']], hidden: 2 })
  })

  test('of words asks for the texts of a story where its card does not spell out what leads it, and only there', async () => {
    const shown = makeArticle({ id: 'shown', title: 'A late win', quality: 10 })
    const better = makeArticle({ id: 'better', title: 'Goal in the last minute', quality: 90 })
    const tests = muteTests({ ...NO_MUTES, words: ['goal'] }, TOPICS)
    const whole = makeCard([better, shown])
    let asked = 0
    const complete = async () => {
      asked++
      return whole
    }
    expect(await muteCard(makeCard([shown], { more: [better] }), tests, complete)).toBeNull()
    expect(asked).toBe(1)
    expect(await muteCard(makeCard([better], { more: [shown] }), tests, complete)).toBeNull()
    expect(asked).toBe(1)
  })

  test.each([
    ['war', 'War ends', true],
    ['war', 'Fog over Warsaw', false],
    ['war', 'Postwar homes', false],
    ['war', 'War2 is no word of it', false],
    ['energie', 'Énergie at sea', true],
    [' tidal  array ', 'The tidal\tarray', true],
    ['tidal array', 'An array, tidal', false],
    ['c++ (beta)', 'What C++ (beta) brings', true],
    ['a.b', 'axb', false],
    ['潮力', '新潮力発電', true],
    ['mcdonald’s', "McDonald's burns", true],
    ["mcdonald's", 'McDonald’s burns', true],
    ['co-op', 'A co-op sold', true],
    ['co-op', 'A coop sold', false],
    ['co‑op', 'Co-op sold', true],
    ['“slack tide”', 'At slack tide', true],
    ['"slack tide"', 'At “slack tide”', true],
    ['"slack tide"', 'Slack at tide', false],
    ['""', 'Anything', false],
    ['55" screen', 'A 55" screen', true],
    ['  ', 'Anything', false],
  ])('of “%s” is one of whole words: “%s”, %s', async (words, title, muted) => {
    expect(await mutesTitle(words, title)).toBe(muted)
  })

  test('of a story is one by any of its articles, and of no other story', async () => {
    const stories = [[{ id: 'a1' }, { id: 'a2' }, { id: 'a3' }], [{ id: 'b1' }]]
    for (const id of ['a1', 'a2', 'a3'])
      expect(await leftOf(stories, { stories: [id] }), id).toEqual({ left: [['b1']], hidden: 1 })
    // The article that a mute of an outlet takes away is one of the story's all the same.
    const told = [[{ id: 'c1', provider: 'c.example' }, { id: 'c2' }]]
    expect((await leftOf(told, { stories: ['c1'], sources: ['c.example'] })).left).toEqual([])
  })

  test('of nothing hides nothing', async () => {
    expect(await leftOf([[{ id: 'a' }]], {})).toEqual({ left: [['a']], hidden: 0 })
  })
})
