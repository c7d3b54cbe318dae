import { useEffect } from 'react'
import { settingWords } from '../language/english/settings.ts'
import { LANGUAGES, type Language } from '../language/language.ts'
import { SettingChoice } from './setting-choice.tsx'

/** True from a choice until the page is there in the language that was chosen. */
let isChanging = false

/** The language of the interface, each by its own name; the page is made anew in it, and the focus comes back. */
export function LanguageChoice() {
  const words = settingWords()
  useEffect(() => {
    if (!isChanging) return
    isChanging = false
    document.querySelector<HTMLElement>('input[name="language"]:checked')?.focus()
  }, [])
  return (
    <div onChange={noteChange}>
      <SettingChoice
        name="language"
        legend={words.language}
        labels={{ browser: words.asBrowser, ...LANGUAGES }}
        langs={OWN}
      />
    </div>
  )
}

function noteChange(): void {
  isChanging = true
}

const OWN: { readonly [L in Language]: L } = { en: 'en', de: 'de', ja: 'ja', ar: 'ar' }
