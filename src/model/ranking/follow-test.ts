import type { Card } from '../card.ts'
import { factsOf, filesOf } from '../card-files.ts'
import type { TopicNode } from '../topic.ts'
import { topicsBelow } from '../topic-path.ts'

/**
 * Names what a reader follows that a card belongs to.
 * @param keys `story:ARTICLE-ID` by any article of the story, `topic:ID` with all below it, `source:DOMAIN`.
 */
export function followTest(
  keys: Iterable<string>,
  topics: readonly TopicNode[],
): (card: Card) => readonly string[] {
  const tests = [...keys].map((key) => ({ key, test: testOf(key, topics) }))
  return (card) => tests.flatMap(({ key, test }) => (test(card) ? key : []))
}

function testOf(key: string, topics: readonly TopicNode[]): (card: Card) => boolean {
  const id = key.slice(key.indexOf(':') + 1)
  if (key.startsWith('source:')) return (card) => factsOf(card).some(({ provider }) => provider === id)
  if (key.startsWith('story:')) return (card) => filesOf(card).includes(id)
  const below = topicsBelow(topics, id)
  return (card) => factsOf(card).some((article) => article.topics.some((topic) => below.has(topic)))
}
