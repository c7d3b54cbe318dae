import type { Article } from '../../model/article.ts'
import { compareIds, compareTimes } from '../../model/ranking/order.ts'
import { slugOf } from '../../model/slug.ts'
import type { Topic } from '../../model/topic.ts'
import { pathTo, topicPath } from '../../model/topic-path.ts'
import { foldText } from '../../model/words.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { hexOf } from '../hex-of.ts'
import { cleanText } from '../read/clean-text.ts'
import type { TopicFile } from '../read/read-folder.ts'
import { fieldOf, listOf, textOf, type YamlMapping } from '../read/yaml-value.ts'

/**
 * An `_id` that an address and a file's name can hold as it is; any other becomes a slug. The folder of one that ends in
 * `.html` would be where the page of another is.
 */
const PLAIN_ID = /^[a-z0-9](?!.*\.html$)[\w.~-]*$/i

/** Bytes of a slug: an id is the name of a file and of a folder, which take some 250. */
const SLUG_BYTES = 160

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

/** Signs alone leave no slug, two names may share one, and what is cut off may differ: the hash tells them apart. */
function idFromName(name: string, isTaken: (slug: string) => boolean): string {
  const whole = slugOf(name)
  const slug = cutSlug(whole)
  const isPlain = slug !== '' && slug === whole && !isTaken(slug)
  return isPlain ? slug : [slug, hexOf(name, 6)].filter(Boolean).join('-')
}

/** The beginning of a slug, in whole letters: feeds have sentences for categories. */
function cutSlug(slug: string): string {
  let bytes = 0
  let end = 0
  for (const letter of slug) {
    bytes += Buffer.byteLength(letter)
    if (bytes > SLUG_BYTES) return slug.slice(0, end).replace(/-+$/, '')
    end += letter.length
  }
  return slug
}

/** The topics that files describe, their parents found by name. */
export function makeTopics(files: readonly TopicFile[]): { names: TopicNames; diagnostics: Diagnostic[] } {
  const names = new TopicNames()
  const diagnostics: Diagnostic[] = []
  const parents = new Map<string, { name: string; file: string }>()
  for (const { file, fields } of files) {
    const name = cleanText(textOf(fields, 'name') ?? '')
    const given = textOf(fields, '_id')
    const isPlain = given !== undefined && PLAIN_ID.test(given) && given.length <= SLUG_BYTES
    // Two files that say the same id describe one topic.
    const id = isPlain ? given : idFromName(given ?? name, () => false)
    if (foldText(name) === '') {
      diagnostics.push(problem('skipped', 'no-name', file, 'the topic has no name'))
      continue
    }
    if (names.has(id)) {
      diagnostics.push(
        problem('skipped', 'same-topic', file, `another file describes the topic ${id} already`),
      )
      continue
    }
    if (names.hasAlike(id))
      diagnostics.push(
        problem(
          'warning',
          'twin-id',
          file,
          'its id differs from that of another topic only in case: where a disk or a host makes no difference, only one of them has a page',
        ),
      )
    const namesake = names.find(name)
    if (namesake)
      diagnostics.push(
        problem(
          'warning',
          'same-name',
          file,
          `articles that name this topic are of ${namesake.id}, which another file calls the same`,
        ),
      )
    const shortName = cleanText(textOf(fields, 'shortname') ?? '')
    const topic = {
      id,
      name,
      ...(shortName !== '' && shortName !== name && { shortName }),
      keywords: textsOf(fields, 'keywords'),
      hashtags: textsOf(fields, 'hashtags'),
    }
    names.add(topic, [name, shortName, given ?? '', id])
    const parent = cleanText(textOf(fields, 'parent') ?? '')
    if (foldText(parent) !== '') parents.set(id, { name: parent, file })
  }
  for (const [id, { name, file }] of parents) placeUnder(names, id, name, file, diagnostics)
  return { names, diagnostics }
}

function placeUnder(
  names: TopicNames,
  id: string,
  parentName: string,
  file: string,
  diagnostics: Diagnostic[],
): void {
  const topic = names.get(id)
  if (!topic) return
  const parent = names.idOf(parentName)
  if (parent === id || pathTo(parent, (at) => names.get(at)?.parent).includes(id)) {
    diagnostics.push(
      problem('warning', 'topic-cycle', file, 'the topic is above its own parent; the parent is dropped'),
    )
    return
  }
  Object.assign(topic, { parent })
}

/** Counts articles, stories and the newest of each topic with everything below it; topics by name. */
export function countTopics(
  topics: readonly BareTopic[],
  articles: readonly Article[],
  storyOf: ReadonlyMap<string, string>,
): Topic[] {
  const paths = new Map(topics.map((topic) => [topic.id, topicPath(topics, topic.id)]))
  const counts = new Map(
    topics.map(({ id }) => [id, { articles: 0, stories: new Set<string>(), newest: null as number | null }]),
  )
  for (const article of articles) {
    for (const id of new Set(article.topics.flatMap((topic) => paths.get(topic) ?? []))) {
      const count = counts.get(id)
      if (!count) continue
      count.articles++
      count.stories.add(storyOf.get(article.id) ?? article.id)
      if (compareTimes(article.time, count.newest) < 0) count.newest = article.time
    }
  }
  return topics
    .map((topic) => {
      const count = counts.get(topic.id)
      return {
        ...topic,
        articles: count?.articles ?? 0,
        stories: count?.stories.size ?? 0,
        newest: count?.newest ?? null,
      }
    })
    .sort((a, b) => compareIds(foldText(a.name), foldText(b.name)) || compareIds(a.id, b.id))
}

function textsOf(fields: YamlMapping, key: string): string[] {
  if (fieldOf(fields, key) === undefined) return []
  return listOf(fields, key).flatMap((value) => (typeof value === 'string' ? cleanText(value) || [] : []))
}

function problem(severity: Diagnostic['severity'], code: string, file: string, reason: string): Diagnostic {
  return { severity, code, file, line: 1, reason }
}
