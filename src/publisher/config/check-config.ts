import * as v from 'valibot'
import { nearestName } from '../nearest-name.ts'
import { AnalyticsSchema, type CheckedConfig, ConfigSchema, FooterLinkSchema } from './config-schema.ts'

export interface ConfigFault {
  /** Keys, and places in lists, that lead to what is wrong; empty where it is the whole. */
  readonly path: readonly (string | number)[]
  /** Goes on after the name of what it is about: "takes a text". */
  readonly reason: string
}

export type Checked =
  | { readonly kind: 'fine'; readonly config: CheckedConfig }
  | { readonly kind: 'faulty'; readonly faults: readonly ConfigFault[] }

/** Checks what a config file or a command line says, and tells all that is wrong with it at once. */
export function checkConfig(value: unknown): Checked {
  // The schema would take an empty list for an object without keys, and so for a config.
  const result = v.safeParse(ConfigSchema, Array.isArray(value) ? null : value)
  if (result.success) return { kind: 'fine', config: result.output }
  return { kind: 'faulty', faults: result.issues.map(toFault) }
}

function toFault(issue: v.InferIssue<typeof ConfigSchema>): ConfigFault {
  const steps = issue.path ?? []
  const path = steps.flatMap(({ key }) => (typeof key === 'string' || typeof key === 'number' ? [key] : []))
  const last = steps.at(-1)
  if (issue.type !== 'strict_object' || last?.origin !== 'key') return { path, reason: issue.message }
  // Of keys, the schema names those that it doesn't know, which it expects `never`, and those that are missing.
  if (issue.expected !== 'never') return { path, reason: 'is missing' }
  const nearest = nearestName(String(path.at(-1)), keysAt(path))
  return { path, reason: `is not a key here${nearest === null ? '' : `; did you mean ${nearest}?`}` }
}

function keysAt([outer, ...inner]: readonly (string | number)[]): readonly string[] {
  if (inner.length === 0) return Object.keys(ConfigSchema.entries)
  return Object.keys((outer === 'links' ? FooterLinkSchema : AnalyticsSchema).entries)
}
