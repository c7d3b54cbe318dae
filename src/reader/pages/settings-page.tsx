import { Page } from '../app/page.tsx'
import { useSite } from '../app/site-context.ts'
import { useKeepFocus } from '../items/use-keep-focus.ts'
import { useWholeKept } from '../kept/use-whole-kept.ts'
import { frameWords } from '../language/words/frame.ts'
import { settingWords } from '../language/words/settings.ts'
import { KeptSettings } from '../settings/kept-settings.tsx'
import { LanguageChoice } from '../settings/language-choice.tsx'
import { MuteSettings } from '../settings/mute-settings.tsx'
import { PreferredSettings } from '../settings/preferred-settings.tsx'
import { SettingChoice } from '../settings/setting-choice.tsx'
import styles from '../settings/settings.module.css'

/** Everything that can be set; all of it stays on this device. */
export function SettingsPage() {
  const { manifest } = useSite()
  useKeepFocus()
  const words = settingWords()
  return (
    <Page title={frameWords().settings} siteTitle={manifest.title} busy={!useWholeKept()} narrow>
      <div className={styles.settings}>
        <h1>{frameWords().settings}</h1>
        <p className={styles.about}>{words.about}</p>
        <section aria-labelledby="look">
          <h2 id="look">{words.look}</h2>
          <SettingChoice name="theme" wording={({ theme, themes }) => ({ legend: theme, labels: themes })} />
          <SettingChoice name="text" wording={({ text, texts }) => ({ legend: text, labels: texts })} />
          <SettingChoice
            name="density"
            wording={({ density, densities }) => ({ legend: density, labels: densities })}
          />
          <SettingChoice
            name="pictures"
            wording={({ pictures, picturesWhen }) => ({ legend: pictures, labels: picturesWhen })}
          />
        </section>
        <section aria-labelledby="reading">
          <h2 id="reading">{words.reading}</h2>
          <SettingChoice
            name="reading"
            wording={({ isRead, isReadWhen }) => ({ legend: isRead, labels: isReadWhen })}
          />
          <SettingChoice
            name="headlines"
            wording={({ headlines, headlinesTo }) => ({ legend: headlines, labels: headlinesTo })}
          />
        </section>
        <section aria-labelledby="language">
          <h2 id="language">{words.language}</h2>
          <LanguageChoice />
        </section>
        <section aria-labelledby="keys">
          <h2 id="keys">{frameWords().keys}</h2>
          <SettingChoice
            name="keys"
            wording={({ singleKeys, on, off }) => ({ legend: singleKeys, labels: { on, off } })}
          />
        </section>
        <MuteSettings />
        <PreferredSettings />
        <KeptSettings />
      </div>
    </Page>
  )
}
