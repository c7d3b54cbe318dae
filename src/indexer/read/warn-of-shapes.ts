import type { Warn } from './normalise-article.ts'
import { TEXT_KEYS } from './to-record.ts'
import { fieldOf, listOf, type YamlMapping } from './yaml-value.ts'

/** Says which fields of an article hold something else than they take: else `quality: [90]` would go unnoticed. */
export function warnOfShapes(fields: YamlMapping, warn: Warn): void {
  for (const key of TEXT_KEYS) {
    const value = fieldOf(fields, key)
    if (value !== undefined && value !== null && typeof value !== 'string')
      warn(key, 'no-text', `${key} takes a text; this counts as missing`)
  }
  if (listOf(fields, 'topics').some((topic) => typeof topic !== 'string'))
    warn('topics', 'no-text', 'topics takes names; what is none is left out')
}
