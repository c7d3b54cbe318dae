import type { Catalogue } from './catalogue.ts'
import type { Language } from './language.ts'
import { speak } from './spoken.ts'

const CATALOGUES: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Catalogue>>> = {
  de: async () => (await import('./german.ts')).german,
  ja: async () => (await import('./japanese.ts')).japanese,
  ar: async () => (await import('./arabic.ts')).arabic,
}

/** Speaks a language, once its words have come. @throws where they don't; what was spoken before goes on. */
export async function loadLanguage(language: Language): Promise<void> {
  speak(language, language === 'en' ? null : await CATALOGUES[language]())
}
