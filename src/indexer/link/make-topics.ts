import { pathTo } from '../../model/topic-path.ts'
import { foldText } from '../../model/words.ts'
import { type Diagnostic, skipped, warning } from '../diagnostic.ts'
import { idFromName, SLUG_BYTES } from '../id-from-name.ts'
import { cleanText } from '../read/clean-text.ts'
import type { TopicFile } from '../read/read-folder.ts'
import { fieldOf, listOf, textOf, type YamlMapping } from '../read/yaml-value.ts'
import { type BareTopic, TopicNames } from './topic-names.ts'

/**
 * An `_id` that an address and a file's name can hold as it is; any other becomes a slug. The folder of one that ends in
 * `.html` would be where the page of another is.
 */
const PLAIN_ID = /^[a-z0-9](?!.*\.html$)[\w.~-]*$/i

/** The topics that files describe, their parents found by name. */
export function makeTopics(files: readonly TopicFile[]): { names: TopicNames; diagnostics: Diagnostic[] } {
  const names = new TopicNames()
  const diagnostics: Diagnostic[] = []
  const parents = new Map<string, { name: string; file: string }>()
  for (const { file, fields } of files) {
    const { topic, otherNames, parent } = readTopic(fields)
    const fault = faultOf(file, topic, names)
    if (fault !== null) diagnostics.push(fault)
    else {
      diagnostics.push(...doubtsOf(file, topic, names))
      names.add(topic, [topic.name, ...otherNames, topic.id])
      if (foldText(parent) !== '') parents.set(topic.id, { name: parent, file })
    }
  }
  for (const [id, { name, file }] of parents) placeUnder(names, id, name, file, diagnostics)
  return { names, diagnostics }
}

function readTopic(fields: YamlMapping): { topic: BareTopic; otherNames: string[]; parent: string } {
  const name = cleanText(textOf(fields, 'name') ?? '')
  const shortName = cleanText(textOf(fields, 'shortname') ?? '')
  const given = textOf(fields, '_id')
  const isPlain = given !== undefined && PLAIN_ID.test(given) && given.length <= SLUG_BYTES
  return {
    topic: {
      // Two files that say the same id describe one topic.
      id: isPlain ? given : idFromName(given ?? name, () => false),
      name,
      ...(shortName !== '' && shortName !== name && { shortName }),
      keywords: textsOf(fields, 'keywords'),
      hashtags: textsOf(fields, 'hashtags'),
    },
    otherNames: [shortName, given ?? ''],
    parent: cleanText(textOf(fields, 'parent') ?? ''),
  }
}

/** Why a topic is left out; null where it is not. */
function faultOf(file: string, { id, name }: BareTopic, others: TopicNames): Diagnostic | null {
  if (foldText(name) === '') return skipped(file, 'no-name', 1, 'the topic has no name')
  return others.has(id)
    ? skipped(file, 'same-topic', 1, `another file describes the topic ${id} already`)
    : null
}

function doubtsOf(file: string, { id, name }: BareTopic, others: TopicNames): Diagnostic[] {
  const doubts: Diagnostic[] = []
  const doubt = (code: string, reason: string) => doubts.push(warning(file, code, 1, reason))
  if (others.hasAlike(id))
    doubt(
      'twin-id',
      'its id differs from that of another topic only in case: on a disk or a host that ignores case, only one of them has a page',
    )
  const namesake = others.find(name)
  if (namesake)
    doubt('same-name', `another file gives ${namesake.id} the same name, and articles that use it go there`)
  return doubts
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
      warning(file, 'topic-cycle', 1, 'the topic is above its own parent; the parent is dropped'),
    )
    return
  }
  Object.assign(topic, { parent })
}

function textsOf(fields: YamlMapping, key: string): string[] {
  if (fieldOf(fields, key) === undefined) return []
  return listOf(fields, key).flatMap((value) => (typeof value === 'string' ? cleanText(value) || [] : []))
}
