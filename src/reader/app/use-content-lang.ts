import { languageOf } from '../language/language.ts'
import { spokenLanguage } from '../language/spoken.ts'
import { useSite } from './site-context.ts'

/**
 * The language of headlines and excerpts, where it is another than the interface's: the site's own. Undefined where it
 * is the same, or where the publisher did not say it.
 */
export function useContentLang(): string | undefined {
  const { language } = useSite().manifest
  return language === undefined || languageOf(language) === spokenLanguage() ? undefined : language
}
