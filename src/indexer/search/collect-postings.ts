import { isBroad } from '../../model/is-broad.ts'
import type { Provider } from '../../model/provider.ts'
import { IN_EXCERPT, IN_SOURCE, IN_TOPIC, packPlace, REFERENCE } from '../../model/search/search-place.ts'
import { sourceTerm, topicTerm } from '../../model/search/search-shards.ts'
import { compoundsOf, searchWords } from '../../model/search/search-words.ts'
import type { Story } from '../../model/story.ts'
import { countEach } from '../count-each.ts'
import type { BareTopic } from '../link/topic-names.ts'
import { PostingTable, type TermPostings } from './posting-table.ts'

/** Every word of titles, excerpts, and names of sources and topics, with where it stands. */
export function collectPostings(
  stories: readonly Story[],
  providers: ReadonlyMap<string, Provider>,
  topics: readonly BareTopic[],
): TermPostings[] {
  const table = new PostingTable()
  const names = new Map(topics.map((topic) => [topic.id, topic.name]))
  const idsOf = (text: string) => searchWords(text).map((word) => table.termId(word))
  const sourceIds = once((domain) => idsOf(providers.get(domain)?.name ?? domain))
  const telling = tellingTopics(stories)
  const topicIds = once((id) => idsOf(telling.has(id) ? (names.get(id) ?? '') : ''))
  const labels = once((term) => [table.termId(term)])
  const found = new FoundTerms()
  for (const { coverage } of stories) {
    for (const article of coverage) {
      const title = idsOf(article.title)
      found.addTitle(title)
      found.add(idsOf(article.excerpt), IN_EXCERPT)
      for (const { word, at } of compoundsOf(article.title)) found.addToTitle(table.termId(word), at)
      found.add(
        compoundsOf(article.excerpt).map(({ word }) => table.termId(word)),
        IN_EXCERPT,
      )
      found.add(sourceIds(article.provider), IN_SOURCE)
      found.add(labels(sourceTerm(article.provider)), IN_SOURCE)
      for (const topic of article.topics) {
        found.add(topicIds(topic), IN_TOPIC)
        found.add(labels(topicTerm(topic)), IN_TOPIC)
      }
      const kind = article.kind === 'reference' ? REFERENCE : 0
      found.take((id, place, flags) => table.add(id, packPlace(place, title.length, flags | kind)))
      table.endArticle()
    }
  }
  return table.sorted()
}

/** The terms of the article at hand, in arrays by term that are used again for the next: objects would be millions. */
class FoundTerms {
  readonly #ids: number[] = []
  readonly #places: number[] = []
  readonly #flags: number[] = []

  addTitle(ids: readonly number[]): void {
    for (const [at, id] of ids.entries()) this.addToTitle(id, at)
  }

  /** The first place counts. */
  addToTitle(id: number, at: number): void {
    this.#touch(id)
    this.#places[id] ||= at + 1
  }

  add(ids: readonly number[], flag: number): void {
    for (const id of ids) {
      this.#touch(id)
      this.#flags[id] = (this.#flags[id] ?? 0) | flag
    }
  }

  /** Hands over what was found, and forgets it. */
  take(give: (id: number, place: number, flags: number) => void): void {
    for (const id of this.#ids) {
      give(id, this.#places[id] ?? 0, this.#flags[id] ?? 0)
      this.#places[id] = 0
      this.#flags[id] = 0
    }
    this.#ids.length = 0
  }

  #touch(id: number): void {
    while (this.#places.length <= id) {
      this.#places.push(0)
      this.#flags.push(0)
    }
    if (this.#places[id] === 0 && this.#flags[id] === 0) this.#ids.push(id)
  }
}

/** The topics whose names are words to be found by. */
function tellingTopics(stories: readonly Story[]): ReadonlySet<string> {
  const articles = stories.flatMap(({ coverage }) => coverage.filter(({ kind }) => kind === 'article'))
  const counts = [...countEach(articles.flatMap(({ topics }) => topics))]
  return new Set(counts.flatMap(([topic, count]) => (isBroad(count, articles.length) ? [] : topic)))
}

function once<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>()
  return (key) => {
    let value = made.get(key)
    if (value === undefined) {
      value = make(key)
      made.set(key, value)
    }
    return value
  }
}
