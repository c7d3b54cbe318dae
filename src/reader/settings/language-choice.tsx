import { useLayoutEffect, useRef } from 'react'
import { LANGUAGES, type Language } from '../language/language.ts'
import { spokenLanguage } from '../language/spoken.ts'
import { SettingChoice } from './setting-choice.tsx'

/** True while the page is made anew in another language, and the focus was here. */
let isChanging = false

/** The language of the interface, each by its own name; the page is made anew in it, and the focus comes back. */
export function LanguageChoice() {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = box.current
    const language = spokenLanguage()
    if (isChanging) element?.querySelector<HTMLElement>(':checked')?.focus()
    isChanging = false
    return () => {
      isChanging = spokenLanguage() !== language && element?.contains(document.activeElement) === true
    }
  }, [])
  return (
    <div ref={box}>
      <SettingChoice
        name="language"
        wording={({ language, asBrowser }) => ({
          legend: language,
          labels: { browser: asBrowser, ...LANGUAGES },
        })}
        langs={OWN}
      />
    </div>
  )
}

const OWN: { readonly [L in Language]: L } = { en: 'en', de: 'de', ja: 'ja', ar: 'ar' }
