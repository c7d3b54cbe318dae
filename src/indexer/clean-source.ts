import type { Diagnostic } from '../model/diagnostic.ts'
import type { EmbeddedEntry, LinkedFile } from './link-coverage.ts'
import { isTrue, type NormalisedArticle, normaliseArticle, type Surroundings } from './normalise-article.ts'
import type { ParsedSource } from './parse-source.ts'
import { toRecord } from './to-record.ts'
import type { YamlMapping } from './yaml-value.ts'

/** What became of an article file, besides what was said of it. */
export type CleanSource =
  | (LinkedFile & { readonly kind: 'kept'; readonly file: string })
  | {
      readonly kind: 'excluded'
      readonly file: string
      readonly reason: string
      /** By which no copy may bring it back. */
      readonly addresses: readonly string[]
    }
  | { readonly kind: 'skipped'; readonly file: string }

export type CleanSources = (
  source: ParsedSource,
  surroundings: Surroundings,
  say: (diagnostic: Diagnostic) => void,
) => CleanSource

/**
 * Gives the function that turns parsed files into clean values, one after the other, so that their texts need not all
 * be in memory at once. It remembers embedded copies, for the same ones stand in many files, as long as they are known.
 */
export function makeCleaner(publishedOnly: boolean): CleanSources {
  const entries = new WeakMap<YamlMapping, EmbeddedEntry>()
  return (source, surroundings, say) => {
    const { file } = source
    const record = toRecord(source.fields)
    const normalised = normaliseArticle(record, surroundings, (key, code, reason) =>
      say(problem('warning', code, source, key, reason)),
    )
    const reason = reasonToExclude(isTrue(record.removed), publishedOnly && !isTrue(record.published))
    if (reason !== null) return { kind: 'excluded', file, reason, addresses: normalised?.addresses ?? [] }
    if (normalised === null) {
      say(problem('skipped', 'no-title', source, 'title', 'it has no title'))
      return { kind: 'skipped', file }
    }
    const related = source.related.map((fields) => entryOf(fields, surroundings))
    return { kind: 'kept', file, normalised, related }
  }

  function entryOf(fields: YamlMapping, surroundings: Surroundings): EmbeddedEntry {
    let entry = entries.get(fields)
    if (!entry) {
      const normalised: NormalisedArticle | null = normaliseArticle(toRecord(fields), surroundings, () => {})
      entry = { normalised }
      entries.set(fields, entry)
    }
    return entry
  }
}

function reasonToExclude(removed: boolean, unpublished: boolean): string | null {
  if (removed) return 'removed: true'
  return unpublished ? 'not published, and only published articles are wanted' : null
}

function problem(
  severity: Diagnostic['severity'],
  code: string,
  source: ParsedSource,
  key: string,
  reason: string,
): Diagnostic {
  return { severity, code, file: source.file, line: source.lineOf(key), reason }
}
