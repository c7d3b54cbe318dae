import type { Edit, Kept } from './records.ts'

/** Everything that can be set, each with its choices in the order in which they are offered. */
export const SETTINGS = {
  theme: ['system', 'light', 'dark'],
  text: ['small', 'medium', 'large', 'largest'],
  density: ['cards', 'compact', 'titles'],
  pictures: ['always', 'tap', 'never'],
  /** What makes an item read: opening it, or the reader's word alone. */
  reading: ['opened', 'hand'],
  /** Where a headline leads: to its page here, or to the original. */
  headlines: ['here', 'publisher'],
  keys: ['on', 'off'],
  /** Of the interface: the first that the browser asks for, or one of those that there are. */
  language: ['browser', 'en', 'de', 'ja', 'ar'],
} as const

export type SettingName = keyof typeof SETTINGS
export type SettingValue<N extends SettingName> = (typeof SETTINGS)[N][number]

/** How it is to begin with, where that is not the first choice. */
const DEFAULTS: { readonly [N in SettingName]?: SettingValue<N> } = { text: 'medium' }

/** What is set; a value that this version does not know counts as none. */
export function settingOf<N extends SettingName>(settings: Kept['settings'], name: N): SettingValue<N> {
  const choices: readonly SettingValue<N>[] = SETTINGS[name]
  const kept = settings.get(name)?.value
  const value = choices.find((choice) => choice === kept) ?? DEFAULTS[name] ?? choices[0]
  if (value === undefined) throw new Error(`The setting ${name} has no choices.`)
  return value
}

export function settingEdits<N extends SettingName>(name: N, value: SettingValue<N>, now: number): Edit[] {
  return [{ store: 'settings', key: name, record: { key: name, at: now, value } }]
}
