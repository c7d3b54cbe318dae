import { siteZone } from '../../model/time/zone.ts'
import type { Catalogue } from './catalogue.ts'
import { type Language, LOCALES } from './language.ts'

/** The language that is spoken: one for the whole page, so that formatting needs no component around it. */
let language: Language = 'en'
let catalogue: Catalogue | null = null
const listeners = new Set<() => void>()

export function spokenLanguage(): Language {
  return language
}

export function spokenLocale(): string {
  return LOCALES[language]
}

/** @param words null for English, whose words are where they are used. */
export function speak(next: Language, words: Catalogue | null): void {
  language = next
  catalogue = words
  for (const listener of listeners) listener()
}

export function onSpoken(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Words of one part of the interface, as they are in the language that is spoken when they are asked for. */
export function wordsOf<K extends keyof Catalogue>(part: K, english: Catalogue[K]): () => Catalogue[K] {
  return () => catalogue?.[part] ?? english
}

/** Makes something of the spoken language once, and again when that or the site's zone changes: formatters are dear. */
export function forLocale<T>(make: (locale: string) => T): () => T {
  let held: { readonly locale: string; readonly zone: string; readonly made: T } | null = null
  return () => {
    const locale = spokenLocale()
    const zone = siteZone()
    if (held?.locale !== locale || held.zone !== zone) held = { locale, zone, made: make(locale) }
    return held.made
  }
}
