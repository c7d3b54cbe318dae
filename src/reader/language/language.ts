/** The languages that the interface speaks, each with the name that its readers call it by. */
export const LANGUAGES = { en: 'English', de: 'Deutsch', ja: '日本語', ar: 'العربية' } as const

export type Language = keyof typeof LANGUAGES

/**
 * What Intl is asked by. English has its days before its months, as the site always had; Arabic its digits as most of
 * its newspapers on the web write them, for ICU changed its mind about them, and the printer and a browser must agree.
 */
export const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  de: 'de',
  ja: 'ja',
  ar: 'ar-u-nu-latn',
}

/** The interface's language for a tag such as `de-AT`; null for one that it does not speak. */
export function languageOf(tag: string): Language | null {
  const [primary = ''] = tag.toLowerCase().split('-')
  return isLanguage(primary) ? primary : null
}

function isLanguage(name: string): name is Language {
  return Object.hasOwn(LANGUAGES, name)
}

/**
 * The one that is set, else the first of the browser's that is spoken here, else the site's own, else English.
 * @param setting a language, or anything else where the browser is to say it.
 */
export function chooseLanguage(setting: string, browser: readonly string[], site: string): Language {
  for (const tag of [setting, ...browser, site]) {
    const language = languageOf(tag)
    if (language !== null) return language
  }
  return 'en'
}

/** What a site speaks to whoever asks for nothing else, as its printed pages do. */
export function siteLanguage(tag: string | undefined): Language {
  return languageOf(tag ?? '') ?? 'en'
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}
