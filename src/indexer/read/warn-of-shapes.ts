import type { Warn } from '../diagnostic.ts'
import { TEXT_KEYS } from './to-record.ts'
import { fieldOf, isList, isMapping, listOf, textOf, type YamlMapping, type YamlValue } from './yaml-value.ts'

/** Says which fields of an article hold something else than they take: else `quality: [90]` would go unnoticed. */
export function warnOfShapes(fields: YamlMapping, warn: Warn): void {
  for (const key of TEXT_KEYS) {
    const value = fieldOf(fields, key)
    if (value !== undefined && value !== null && typeof value !== 'string')
      warn(key, 'no-text', `${key} takes a text; this counts as missing`)
  }
  if (listOf(fields, 'topics').some((topic) => typeof topic !== 'string'))
    warn('topics', 'no-text', 'topics takes names; anything else is left out')
  if (!listOf(fields, 'images').every(hasAddress))
    warn('images', 'no-address', 'a picture is an address, or has one as its url; what has none is left out')
  const provider = fieldOf(fields, 'provider')
  if (provider !== undefined && isList(provider))
    warn(
      'provider',
      'no-text',
      'provider takes a name, or keys such as name and domain; this counts as missing',
    )
  const only = fieldOf(fields, 'topics')
  if (typeof only !== 'string') return
  if (only.startsWith('-'))
    warn('topics', 'one-topic', 'this is one topic; in a list of several, a plain space goes after each dash')
  else if (/[,;]/.test(only))
    warn(
      'topics',
      'one-topic',
      'this is one topic, whose name has a comma; several are a list: [one, another]',
    )
}

function hasAddress(image: YamlValue): boolean {
  return isMapping(image) ? textOf(image, 'url') !== undefined : typeof image === 'string'
}
