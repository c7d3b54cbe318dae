import { type Diagnostic, warning } from '../diagnostic.ts'
import type { TopicNames } from './topic-names.ts'

/**
 * Topics that nothing but what one file embeds names: each has a page, though nothing is in its feed. One file of 400
 * entries with 90 each made 36,000 of them, which took a build three minutes; of 94,531 real entries none names any.
 */
const MOST_NEW = 100

/** Gives references their topics, once those of articles are known. */
export class ReferenceTopics {
  readonly #names: TopicNames
  /** Ids of topics that were made for what a file embeds. */
  readonly #made = new Map<string, Set<string>>()
  readonly #cut = new Set<string>()

  constructor(names: TopicNames) {
    this.#names = names
  }

  /** @param file that embeds the reference, the first of them. */
  idsOf(topicNames: readonly string[], file: string): string[] {
    const made = this.#made.get(file) ?? new Set()
    this.#made.set(file, made)
    return topicNames.flatMap((name) => {
      const known = this.#names.find(name)
      if (known) return known.id
      if (made.size === MOST_NEW) {
        this.#cut.add(file)
        return []
      }
      const id = this.#names.idOf(name)
      made.add(id)
      return id
    })
  }

  diagnostics(): Diagnostic[] {
    const reason = `what it embeds (related) names more than ${MOST_NEW} topics that no article is on; only the first ${MOST_NEW} are taken`
    return [...this.#cut].map((file) => warning(file, 'many-topics', 1, reason))
  }
}
