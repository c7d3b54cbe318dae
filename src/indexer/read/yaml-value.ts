/** A YAML value as both readers give it: text stays text, whatever it looks like; null is an empty value. */
export type YamlValue = string | null | readonly YamlValue[] | YamlMapping

export interface YamlMapping {
  readonly [key: string]: YamlValue
}

export function isMapping(value: YamlValue | undefined): value is YamlMapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A field by its name, own ones only: `__proto__` is a key like any other. */
export function fieldOf(mapping: YamlMapping, key: string): YamlValue | undefined {
  return Object.hasOwn(mapping, key) ? mapping[key] : undefined
}

/** The text of a field; undefined where it is missing, empty or not a text. */
export function textOf(mapping: YamlMapping, key: string): string | undefined {
  const value = fieldOf(mapping, key)
  return typeof value === 'string' && !isNothing(value) ? value : undefined
}

/** The same for a headline, which stays as typed: `null` may well be one. */
export function typedTextOf(mapping: YamlMapping, key: string): string | undefined {
  const value = fieldOf(mapping, key)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The entries of a list; a single value counts as a list of one, for publishers write both. */
export function listOf(mapping: YamlMapping, key: string): readonly YamlValue[] {
  const value = fieldOf(mapping, key)
  return (value !== undefined && isList(value) ? value : [value ?? null]).filter((one) => !isNothing(one))
}

/** Nothing, as people leave it out and as programs spell it, for here all spellings are texts. */
function isNothing(value: YamlValue): boolean {
  return value === null || value === '' || value === 'null' || value === '~'
}

export function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value)
}
