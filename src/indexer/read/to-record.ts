import type { RawImage, RawProvider, RawRecord } from './record.ts'
import { fieldOf, isMapping, listOf, textOf, typedTextOf, type YamlMapping } from './yaml-value.ts'

/** In the order in which they are tried: the page itself in both spellings, then its AMP versions. */
export const ADDRESS_KEYS = [
  'webUrl',
  'originalUrl',
  'sourceUrl',
  'ampWebUrl',
  'ampUrl',
  'cdnAmpWebUrl',
  'cdnAmpUrl',
] as const

/** Fields of an article that take a text, and are missing where they hold something else. */
export const TEXT_KEYS = [
  'title',
  'excerpt',
  'publishedDateTime',
  ...ADDRESS_KEYS,
  'type',
  'quality',
  'heat',
  'published',
  'featuredContent',
] as const

/** Picks what an article's fields mean by their names; `secured` and all else stays behind. */
export function toRecord(fields: YamlMapping): RawRecord {
  const provider = fieldOf(fields, 'provider')
  return {
    title: typedTextOf(fields, 'title') ?? '',
    excerpt: textOf(fields, 'excerpt') ?? '',
    publishedDateTime: textOf(fields, 'publishedDateTime') ?? '',
    addresses: ADDRESS_KEYS.flatMap((key) => textOf(fields, key) ?? []),
    type: textOf(fields, 'type') ?? '',
    quality: textOf(fields, 'quality') ?? '',
    heat: textOf(fields, 'heat') ?? '',
    published: textOf(fields, 'published') ?? '',
    removed: anythingOf(fields, 'removed'),
    draft: anythingOf(fields, 'draft'),
    provider: isMapping(provider)
      ? toRawProvider(provider)
      : { name: textOf(fields, 'provider') ?? '', domain: '', description: '', images: [] },
    topics: listOf(fields, 'topics').filter((topic) => typeof topic === 'string'),
    images: toRawImages(fields),
    featuredContent: textOf(fields, 'featuredContent') ?? '',
  }
}

/** A field that is not to be overlooked: its text, or as JSON what else it holds. */
function anythingOf(fields: YamlMapping, key: string): string {
  const value = fieldOf(fields, key)
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : (textOf(fields, key) ?? '')
}

/** A provider as its own file, or an article, describes it. */
export function toRawProvider(fields: YamlMapping): RawProvider {
  return {
    name: textOf(fields, 'name') ?? '',
    domain: textOf(fields, 'domain') ?? textOf(fields, '_id') ?? '',
    description: textOf(fields, 'description') ?? '',
    images: toRawImages(fields),
  }
}

function toRawImages(fields: YamlMapping): RawImage[] {
  return listOf(fields, 'images').flatMap((image) => {
    if (typeof image === 'string') return { url: image, width: '', height: '', title: '' }
    if (!isMapping(image)) return []
    return {
      url: textOf(image, 'url') ?? '',
      width: textOf(image, 'width') ?? '',
      height: textOf(image, 'height') ?? '',
      title: textOf(image, 'title') ?? '',
    }
  })
}
