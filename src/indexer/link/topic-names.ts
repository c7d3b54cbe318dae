import type { Topic } from '../../model/topic.ts'
import { foldText } from '../../model/words.ts'
import { idFromName } from '../id-from-name.ts'

/** A topic before its articles are counted. */
export type BareTopic = Omit<Topic, 'articles' | 'stories' | 'newest'>

/** Topics by every name that an article may call them by. */
export class TopicNames {
  readonly topics: BareTopic[] = []
  readonly #byName = new Map<string, BareTopic>()
  readonly #byId = new Map<string, BareTopic>()
  /** Ids whatever their case. */
  readonly #folded = new Set<string>()

  add(topic: BareTopic, names: readonly string[]): void {
    this.topics.push(topic)
    this.#byId.set(topic.id, topic)
    this.#folded.add(topic.id.toLowerCase())
    for (const name of names) {
      const key = foldText(name)
      if (key !== '' && !this.#byName.has(key)) this.#byName.set(key, topic)
    }
  }

  has(id: string): boolean {
    return this.#byId.has(id)
  }

  /** Whether a topic has an id or one that differs from it in case alone. */
  hasAlike(id: string): boolean {
    return this.#folded.has(id.toLowerCase())
  }

  get(id: string): BareTopic | undefined {
    return this.#byId.get(id)
  }

  find(name: string): BareTopic | undefined {
    return this.#byName.get(foldText(name))
  }

  /** The id of a topic by a name; one that no file describes is made from the name. */
  idOf(name: string): string {
    const found = this.find(name)
    if (found) return found.id
    const id = idFromName(name, (slug) => this.hasAlike(slug))
    this.add({ id, name, keywords: [], hashtags: [] }, [name])
    return id
  }
}
