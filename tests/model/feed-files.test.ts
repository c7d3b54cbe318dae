import { expect, test } from 'vitest'
import { topicFeedFolder, topicsWithFeeds } from '../../src/model/feed-files.ts'
import type { Topic } from '../../src/model/topic.ts'

const topic = (id: string, stories: number): Topic => ({
  id,
  name: id,
  keywords: [],
  hashtags: [],
  articles: stories,
  stories,
  newest: null,
})
const idsOf = (topics: readonly Topic[]) => topicsWithFeeds(topics).map(({ id }) => id)

test('topics with stories have feeds, the largest first', () => {
  expect(idsOf([topic('b', 1), topic('none', 0), topic('a', 1), topic('large', 3)])).toEqual([
    'large',
    'a',
    'b',
  ])
})

test('of very many topics the 500 largest have feeds', () => {
  const ids = idsOf(Array.from({ length: 600 }, (_, stories) => topic(`topic-${stories}`, stories)))
  expect([ids.length, ids[0], ids.at(-1)]).toEqual([500, 'topic-599', 'topic-100'])
})

test('a topic whose id is too long for the name of a folder has no feed', () => {
  expect(idsOf([topic('潮'.repeat(80), 1), topic('流'.repeat(81), 1)])).toEqual(['潮'.repeat(80)])
})

test('the folder of a topic is written as addresses are', () => {
  expect(topicFeedFolder('潮')).toBe('topics/%E6%BD%AE/')
})
