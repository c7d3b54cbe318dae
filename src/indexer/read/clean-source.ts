import { hash } from 'node:crypto'
import { type Diagnostic, skipped, type Warn, warning } from '../diagnostic.ts'
import { type Conditions, watch } from './conditions.ts'
import { isPublished, reasonToLeaveOut, warnOfFlags } from './flags.ts'
import type { EmbeddedEntry, LinkedFile } from './linked-file.ts'
import {
  type NormalisedArticle,
  normaliseArticle,
  type Surroundings,
  safeAddresses,
} from './normalise-article.ts'
import { ownTexts } from './own-texts.ts'
import type { ParsedSource } from './parse-source.ts'
import type { RelatedEntry } from './read-related.ts'
import { referenceId } from './reference-id.ts'
import { type HeldText, type HoldText, holdPlainly } from './text-store.ts'
import { toRecord } from './to-record.ts'
import { warnOfAddresses } from './warn-of-addresses.ts'
import { warnOfNames } from './warn-of-names.ts'
import { warnOfShapes } from './warn-of-shapes.ts'
import { fieldOf } from './yaml-value.ts'

const UNPUBLISHED = 'not published, and only published articles are wanted'

/** What became of an article file. */
export type CleanSource =
  | (LinkedFile & {
      readonly kind: 'kept'
      readonly file: string
      readonly related: readonly CleanEntry[]
      /** The `NormalisedArticle` as JSON. */
      readonly text: HeldText
    })
  | {
      readonly kind: 'excluded'
      readonly file: string
      readonly reason: string
      /** By which no copy may bring it back. */
      readonly addresses: readonly string[]
    }
  | { readonly kind: 'skipped'; readonly file: string }

export interface CleanEntry extends EmbeddedEntry {
  readonly conditions: Conditions
}

export interface CleanedFile {
  readonly source: CleanSource
  /** What was said of it. */
  readonly said: readonly Diagnostic[]
  /** Apart from those of its embedded entries. */
  readonly conditions: Conditions
}

export type CleanFile = (source: ParsedSource, surroundings: Surroundings) => CleanedFile

/**
 * Gives the function that turns parsed files into clean values, one after the other, so that their texts need not all
 * be in memory at once. It remembers embedded copies, for the same ones stand in many files, as long as they are known.
 */
export function makeCleaner(publishedOnly: boolean, hold: HoldText = holdPlainly): CleanFile {
  const entries = new WeakMap<RelatedEntry, CleanEntry>()
  const byHash = new Map<string, CleanEntry>()
  return (source, surroundings) => {
    const said: Diagnostic[] = []
    const watched = watch(surroundings)
    const record = toRecord(source.fields)
    const { file, lineOf } = source
    const warn: Warn = (key, code, reason) => said.push(warning(file, code, lineOf(key), reason))
    warnOfShapes(source.fields, warn)
    warnOfNames(source.fields, warn)
    warnOfFlags(record, warn)
    const addresses = ownTexts(safeAddresses(record))
    // Most files have none to be told of, and those of two keys that say the same are few.
    if (addresses.length < record.addresses.length) warnOfAddresses(source.fields, warn)
    const reason = reasonToLeaveOut(record) ?? (publishedOnly && !isPublished(record) ? UNPUBLISHED : null)
    if (reason !== null) {
      const excluded = { kind: 'excluded', file, reason, addresses } as const
      return { source: excluded, said, conditions: watched.conditions() }
    }
    // Of what is left out nobody needs to know what it lacks: a draft is not finished.
    const normalised = normaliseArticle(record, watched.surroundings, warn)
    const conditions = watched.conditions()
    if (normalised === null) {
      // Of a text without quotes that begins with a hash sign YAML takes nothing.
      const hint =
        fieldOf(source.fields, 'title') === null ? '; one that begins with # needs quotes around it' : ''
      said.push(skipped(file, 'no-title', lineOf('title'), `it has no title${hint}`))
      return { source: { kind: 'skipped', file }, said, conditions }
    }
    const related = source.related.map((entry) => entryOf(entry, surroundings))
    if (related.some((entry) => entry.addresses.length === 0))
      warn('related', 'no-address', 'what has no address (webUrl) connects nothing, and is left out')
    const text = hold(JSON.stringify(normalised))
    return { source: { kind: 'kept', file, addresses, text, related }, said, conditions }
  }

  function entryOf(related: RelatedEntry, surroundings: Surroundings): CleanEntry {
    let entry = entries.get(related)
    if (!entry) {
      const watched = watch(surroundings)
      const record = toRecord(related.fields())
      const normalised = normaliseArticle(record, watched.surroundings, () => {})
      const isShown = normalised !== null && reasonToLeaveOut(record) === null
      entry = isShown
        ? holdEntry(normalised, watched.conditions())
        : {
            addresses: ownTexts(safeAddresses(record)),
            text: null,
            referenceId: '',
            conditions: watched.conditions(),
          }
      entries.set(related, entry)
    }
    return entry
  }

  /** What was forgotten in the meantime is read once more, but not held twice: of made-up articles two in five are. */
  function holdEntry(normalised: NormalisedArticle, conditions: Conditions): CleanEntry {
    const text = JSON.stringify(normalised)
    const key = hash('sha256', `${JSON.stringify(conditions)}\n${text}`, 'binary')
    let entry = byHash.get(key)
    if (entry === undefined) {
      const addresses = ownTexts(normalised.addresses)
      entry = { addresses, text: hold(text), referenceId: referenceId(normalised), conditions }
      byHash.set(key, entry)
    }
    return entry
  }
}
