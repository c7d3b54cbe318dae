import { expect, test } from 'vitest'
import type { Topic } from '../../../src/model/topic.ts'
import { topicPath } from '../../../src/model/topic-path.ts'
import { mainTopics, specificTopic } from '../../../src/reader/chrome/topic-choice.ts'
import { countedArray } from '../../support/counted-array.ts'

const TOPICS = 2000
const ASKED = 500

/** Topic n is below topic n / 10; the larger the number, the fewer articles. */
function makeTopic(number: number): Topic {
  return {
    id: `t-${number}`,
    name: `Topic ${number}`,
    ...(number >= 10 && { parent: `t-${Math.floor(number / 10)}` }),
    keywords: [],
    hashtags: [],
    articles: TOPICS - number,
    stories: 1,
    newest: null,
  }
}

/** One of few topics, by name. */
function nameTopic(id: string, articles: number, parent?: string): Topic {
  return { ...makeTopic(0), id, name: id, articles, stories: articles, ...(parent && { parent }) }
}

const FEW = [
  nameTopic('cloud', 100),
  nameTopic('ai', 30, 'cloud'),
  nameTopic('vision', 5, 'ai'),
  nameTopic('data', 60, 'cloud'),
  nameTopic('empty', 0),
]

test('tabs are the uppermost topics that tell something apart, the largest first', () => {
  expect(mainTopics(FEW, 100).map((topic) => topic.id)).toEqual(['data', 'ai'])
})

test('a card names the most specific of its topics, never one that covers all', () => {
  expect(specificTopic(FEW, 100, ['cloud', 'data', 'vision'])?.id).toBe('vision')
  expect(specificTopic(FEW, 100, ['ai', 'data'])?.id).toBe('ai')
  expect(specificTopic(FEW, 100, ['cloud'])).toBeNull()
})

test('of the topics of an article the deepest tells most, then the rarest, then the first of the site', () => {
  const topics = Array.from({ length: 200 }, (_, number) => makeTopic(number))
  const chosen = (...ids: string[]) => specificTopic(topics, 10 * TOPICS, ids)?.id
  expect(chosen('t-1', 't-10', 't-2')).toBe('t-10')
  expect(chosen('t-10', 't-12', 't-11')).toBe('t-12')
  expect(chosen('unknown')).toBeUndefined()
  const equal = topics.map((topic) => ({ ...topic, articles: 5 }))
  expect(specificTopic(equal, TOPICS, ['t-14', 't-12', 't-13'])?.id).toBe('t-12')
})

test('thousands of topics are looked through once, however much is asked of them', () => {
  const { array: topics, looks } = countedArray(
    Array.from({ length: TOPICS }, (_, number) => makeTopic(number)),
  )
  for (let number = 0; number < ASKED; number++) {
    expect(topicPath(topics, `t-${number + 1000}`)).toHaveLength(4)
    specificTopic(topics, 10 * TOPICS, [`t-${number}`, `t-${number + 1000}`])
    mainTopics(topics, 10 * TOPICS)
  }
  // Some of each are the topics that were asked for and those above them.
  expect(looks()).toBeLessThan(4 * TOPICS + 20 * ASKED)
})

test('of an article with thousands of topics, each is looked at a few times', () => {
  const all = Array.from({ length: TOPICS }, (_, number) => ({ ...makeTopic(number), articles: 1 }))
  const { array: topics, looks } = countedArray(all)
  const ids = all.map(({ id }) => id).reverse()
  expect(specificTopic(topics, TOPICS, ids)?.id).toBe('t-1000')
  // Itself, and itself and the three above it for its path; and the map of all that is made once.
  expect(looks()).toBeLessThanOrEqual(6 * TOPICS)
})
