import { expect, test } from 'vitest'
import type { Topic } from '../../../src/model/topic.ts'
import { mainTopics, specificTopic } from '../../../src/reader/chrome/topic-choice.ts'

function makeTopic(id: string, articles: number, parent?: string): Topic {
  return {
    id,
    name: id,
    keywords: [],
    hashtags: [],
    articles,
    stories: articles,
    newest: null,
    ...(parent && { parent }),
  }
}

const topics = [
  makeTopic('cloud', 100),
  makeTopic('ai', 30, 'cloud'),
  makeTopic('vision', 5, 'ai'),
  makeTopic('data', 60, 'cloud'),
  makeTopic('empty', 0),
]

test('tabs are the uppermost topics that tell something apart, the largest first', () => {
  expect(mainTopics(topics, 100).map((topic) => topic.id)).toEqual(['data', 'ai'])
})

test('a card names the most specific of its topics, never one that covers all', () => {
  expect(specificTopic(topics, 100, ['cloud', 'data', 'vision'])?.id).toBe('vision')
  expect(specificTopic(topics, 100, ['ai', 'data'])?.id).toBe('ai')
  expect(specificTopic(topics, 100, ['cloud'])).toBeNull()
})
