import { describe, expect, test } from 'vitest'
import { topicPath, topicsBelow } from '../../src/model/topic-path.ts'

describe('topics', () => {
  const tree = [{ id: 'a' }, { id: 'b', parent: 'a' }, { id: 'c', parent: 'b' }, { id: 'x' }]

  test('below a topic is everything down to the leaves', () => {
    expect([...topicsBelow(tree, 'a')].sort()).toEqual(['a', 'b', 'c'])
    expect([...topicsBelow(tree, 'unknown')]).toEqual(['unknown'])
  })

  test('the path of a topic begins at its root, and a cycle ends it', () => {
    expect(topicPath(tree, 'c')).toEqual(['a', 'b', 'c'])
    const cycle = [
      { id: 'p', parent: 'q' },
      { id: 'q', parent: 'p' },
    ]
    expect(topicPath(cycle, 'p')).toEqual(['q', 'p'])
  })
})
