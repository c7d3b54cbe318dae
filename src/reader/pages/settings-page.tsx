import { Page } from '../app/page.tsx'
import { useSite } from '../app/site-context.ts'
import { useKeepFocus } from '../items/use-keep-focus.ts'
import { KeptSettings } from '../settings/kept-settings.tsx'
import { MuteSettings } from '../settings/mute-settings.tsx'
import { PreferredSettings } from '../settings/preferred-settings.tsx'
import { SettingChoice } from '../settings/setting-choice.tsx'
import styles from '../settings/settings.module.css'

/** Everything that can be set; all of it stays on this device. */
export function SettingsPage() {
  const { manifest } = useSite()
  useKeepFocus()
  return (
    <Page title="Settings" siteTitle={manifest.title} busy={false} narrow>
      <div className={styles.settings}>
        <h1>Settings</h1>
        <p className={styles.about}>Everything here stays on this device, and works at once.</p>
        <section aria-labelledby="look">
          <h2 id="look">Look</h2>
          <SettingChoice
            name="theme"
            legend="Theme"
            labels={{ system: 'As the system', light: 'Light', dark: 'Dark' }}
          />
          <SettingChoice
            name="text"
            legend="Text size"
            labels={{ small: 'Small', medium: 'Medium', large: 'Large', largest: 'Largest' }}
          />
          <SettingChoice
            name="density"
            legend="Lists"
            labels={{ cards: 'Cards', compact: 'Compact', titles: 'Titles only' }}
          />
          <SettingChoice
            name="pictures"
            legend="Pictures"
            labels={{ always: 'Always', tap: 'When I ask for one', never: 'Never' }}
          />
        </section>
        <section aria-labelledby="reading">
          <h2 id="reading">Reading</h2>
          <SettingChoice
            name="reading"
            legend="An item is read"
            labels={{ opened: 'When it is opened', hand: 'Only when I mark it' }}
          />
          <SettingChoice
            name="headlines"
            legend="Headlines lead to"
            labels={{ here: 'Their page here', publisher: 'The original, at its publisher' }}
          />
        </section>
        <section aria-labelledby="keys">
          <h2 id="keys">Keys</h2>
          <SettingChoice
            name="keys"
            legend="Single keys, such as j and k"
            labels={{ on: 'On', off: 'Off' }}
          />
        </section>
        <MuteSettings />
        <PreferredSettings />
        <KeptSettings />
      </div>
    </Page>
  )
}
