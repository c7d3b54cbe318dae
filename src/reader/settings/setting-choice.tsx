import { useKept, useKeptStore } from '../kept/kept-context.ts'
import { SETTINGS, type SettingName, type SettingValue, settingEdits, settingOf } from '../kept/settings.ts'
import { type SettingWords, settingWords } from '../language/words/settings.ts'
import styles from './settings.module.css'

interface SettingChoiceProps<N extends SettingName> {
  readonly name: N
  /** Asked again as a choice is told, for that may be one of the language. */
  readonly wording: (words: SettingWords) => {
    readonly legend: string
    readonly labels: Readonly<Record<SettingValue<N>, string>>
  }
  /** In which language a label is, where that is not the page's. */
  readonly langs?: Readonly<Partial<Record<SettingValue<N>, string>>>
}

/** One setting with all its choices in sight. */
export function SettingChoice<N extends SettingName>({ name, wording, langs }: SettingChoiceProps<N>) {
  const store = useKeptStore()
  const value = useKept((kept) => settingOf(kept.settings, name))
  const choices: readonly SettingValue<N>[] = SETTINGS[name]
  const { legend, labels } = wording(settingWords())
  const tell = (choice: SettingValue<N>) => {
    const told = wording(settingWords())
    return `${told.legend}: ${told.labels[choice]}`
  }
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      <div>
        {choices.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name={name}
              checked={choice === value}
              onChange={() => store.change(() => tell(choice), settingEdits(name, choice, Date.now()))}
            />{' '}
            <bdi lang={langs?.[choice]}>{labels[choice]}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
