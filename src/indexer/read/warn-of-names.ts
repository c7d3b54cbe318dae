import type { Warn } from '../diagnostic.ts'
import { ADDRESS_KEYS } from './to-record.ts'
import type { YamlMapping } from './yaml-value.ts'

/** What Hugo, Jekyll, Astro, Ghost and others call the fields of an article. Not `category`, which stands beside topics. */
const OTHERS: readonly (readonly [keys: readonly string[], others: readonly string[]])[] = [
  [['title'], ['headline']],
  [['excerpt'], ['description', 'summary', 'subtitle']],
  [
    ['publishedDateTime'],
    [
      'date',
      'pubDate',
      'publishDate',
      'publishedDate',
      'publishedAt',
      'datePublished',
      'created',
      'createdAt',
    ],
  ],
  [ADDRESS_KEYS, ['url', 'link', 'canonical', 'canonicalUrl', 'externalUrl']],
  [['type'], []],
  [['quality'], []],
  [['heat'], []],
  [['published'], []],
  [['removed'], []],
  [['draft'], []],
  [['provider'], ['publisher']],
  [['topics'], ['topic', 'tags', 'categories', 'keywords']],
  [['images'], ['image', 'cover', 'coverImage', 'featureImage', 'featuredImage', 'heroImage', 'thumbnail']],
  [['related'], []],
]
const FIELDS = OTHERS.map(([keys, others]) => ({ keys, names: new Set([...keys, ...others].map(plain)) }))

/** Says where a field is missing that the file has by another name, or in another spelling: it would go unnoticed. */
export function warnOfNames(fields: YamlMapping, warn: Warn): void {
  const given = Object.keys(fields).map((key) => [key, plain(key)] as const)
  for (const { keys, names } of FIELDS) {
    if (keys.some((key) => Object.hasOwn(fields, key))) continue
    const [other] = given.find(([, name]) => names.has(name)) ?? []
    if (other !== undefined) warn(other, 'other-name', `${other} is not read; it is called ${keys[0]} here`)
  }
}

/** A name whatever its case, and whether hyphens or capitals divide its words. */
function plain(name: string): string {
  return name.replace(/[-_]/g, '').toLowerCase()
}
