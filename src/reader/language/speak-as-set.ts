import { chooseLanguage, directionOf, languageOf } from './language.ts'
import { loadLanguage } from './load-language.ts'
import { spokenLanguage } from './spoken.ts'

/** The site's language, as the page says that came: read before the page is given another. */
const siteLanguage = globalThis.document?.documentElement.lang ?? ''

/** Speaks to this reader as was set, as the browser asks, or as the site does; and says so of the document. */
export async function speakAsSet(setting: string): Promise<void> {
  const language = chooseLanguage(setting, navigator.languages, siteLanguage)
  if (language !== spokenLanguage()) {
    try {
      await loadLanguage(language)
    } catch {
      // Its words did not come: what was spoken goes on, and the next load asks for them again.
    }
  }
  const spoken = spokenLanguage()
  const { documentElement: page } = document
  const isOther = languageOf(page.lang) !== spoken
  const direction = directionOf(spoken)
  // One that the site has written more closely, such as de-AT, stays.
  if (isOther) page.lang = languageOf(siteLanguage) === spoken ? siteLanguage : spoken
  // Said without need, it would have the whole page styled anew.
  if (isOther || (page.dir || 'ltr') !== direction) page.dir = direction
}
