import type { Kept } from '../kept/records.ts'
import { type SettingName, settingOf } from '../kept/settings.ts'

/** The settings that shape the first paint, each an attribute of the document. */
const LOOK = ['theme', 'text', 'density', 'language'] as const satisfies readonly SettingName[]

/** Where they are mirrored for the script at the head of the page, which runs before anything is painted. */
const MIRROR = 'throughline:look'

/** Gives the document the look that is set, and remembers it for the next first paint. */
export function applyLook({
  settings,
  mutes,
  preferred,
}: Pick<Kept, 'settings' | 'mutes' | 'preferred'>): void {
  const set = Object.fromEntries(LOOK.map((name) => [name, settingOf(settings, name)]))
  // Whoever has these is not to see the stories of a printed feed, for they are not the ones to show.
  const own =
    mutes.size + preferred.size > 0 || set.density !== 'cards' || settingOf(settings, 'pictures') !== 'always'
  const look = { ...set, feeds: own ? 'own' : 'plain' }
  for (const [name, value] of Object.entries(look)) document.documentElement.dataset[name] = value
  const theme = settingOf(settings, 'theme')
  // The browser's own bars go by the system, unless a theme is set: then one colour is for all screens, the other for none.
  for (const bars of document.querySelectorAll<HTMLMetaElement>('[name="theme-color"]')) {
    bars.dataset.media ??= bars.media
    const ofSystem = bars.dataset.media
    bars.media = theme === 'system' ? ofSystem : ofSystem.includes(theme) ? 'all' : 'print'
  }
  try {
    localStorage.setItem(MIRROR, JSON.stringify(look))
  } catch {
    // Where storage is barred, the look comes with the rest of what is kept, if anything is.
  }
}
