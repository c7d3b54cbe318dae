import type { Provider } from '../provider.ts'
import type { Topic } from '../topic.ts'
import { topicsBelow } from '../topic-path.ts'
import { foldText } from '../words.ts'
import { type Search, withWords } from './parse-search.ts'
import { sourceTerm, topicTerm } from './search-shards.ts'

/** A search whose names are found: each list of terms is of alternatives, and all lists count. */
export interface ResolvedSearch {
  readonly search: Search
  readonly labels: readonly (readonly string[])[]
  /** Terms of sources and topics that must not be there. */
  readonly barred: readonly string[]
}

interface Known {
  readonly topics: readonly Pick<Topic, 'id' | 'name' | 'shortName' | 'parent'>[]
  readonly sources: readonly Pick<Provider, 'domain' | 'name'>[]
}

/**
 * Finds the sources and topics that a search names: by their whole name, else by a part of it. Names that nobody has
 * are looked for as words, and bar nothing.
 */
export function resolveSearch(search: Search, { topics, sources }: Known): ResolvedSearch {
  const ofSource = (name: string) =>
    findNamed(name, sources, (one) => [one.domain, one.name]).map(({ domain }) => sourceTerm(domain))
  const ofTopic = (name: string) =>
    findNamed(name, topics, (one) => [one.id, one.name, one.shortName ?? '']).flatMap(({ id }) =>
      [...topicsBelow(topics, id)].map(topicTerm),
    )
  const bySource = search.sources.map(ofSource)
  const byTopic = search.topics.map(ofTopic)
  const unknown = [
    ...search.sources.filter((_, at) => bySource[at]?.length === 0),
    ...search.topics.filter((_, at) => byTopic[at]?.length === 0),
  ]
  return {
    search: withWords(search, unknown),
    labels: [bySource.flat(), byTopic.flat()].filter((terms) => terms.length > 0),
    barred: [...search.withoutSources.flatMap(ofSource), ...search.withoutTopics.flatMap(ofTopic)],
  }
}

function findNamed<T>(name: string, all: readonly T[], namesOf: (one: T) => readonly string[]): T[] {
  const wanted = foldText(name).trim()
  const folded = all.map((one) => ({ one, names: namesOf(one).map(foldText) }))
  const whole = folded.filter(({ names }) => names.includes(wanted))
  const found =
    whole.length > 0 ? whole : folded.filter(({ names }) => names.some((text) => text.includes(wanted)))
  return found.map(({ one }) => one)
}
