import { counted } from '../numbers.ts'
import { wordsOf } from '../spoken.ts'

const english = {
  about: 'Everything here stays on this device, and works at once.',
  look: 'Look',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  text: 'Text size',
  texts: { small: 'Small', medium: 'Medium', large: 'Large', largest: 'Largest' },
  density: 'Lists',
  densities: { cards: 'Cards', compact: 'Compact', titles: 'Titles only' },
  pictures: 'Pictures',
  picturesWhen: { always: 'Always', tap: 'When I ask for one', never: 'Never' },
  reading: 'Reading',
  isRead: 'An item is read',
  isReadWhen: { opened: 'When it is opened', hand: 'Only when I mark it' },
  headlines: 'Headlines lead to',
  headlinesTo: { here: 'Their page here', publisher: 'The original, at its source' },
  language: 'Language',
  asBrowser: 'As the browser',
  singleKeys: 'Single keys, such as j and k',
  on: 'On',
  off: 'Off',

  mutes: 'Mutes',
  mutesText:
    'A muted source never takes a story away as long as another tells it. Words and topics hide the stories that are about them. Sources and topics are muted on their pages, or by the “⋯” of an item, as a single story is.',
  wordsToMute: 'Words to mute',
  nothingMuted: 'Nothing is muted.',
  kinds: { word: 'words', topic: 'topic', source: 'source', story: 'story' },
  unmute: 'Unmute',
  unmuteOne: (name: string) => `Unmute ${name}`,
  mutesCleared: 'Nothing is muted now',
  clearMutes: 'Clear all mutes',

  preferred: 'Preferred sources',
  preferredNone:
    'None. A source that you prefer, by the “⋯” of one of its items, leads a story wherever it covered it.',
  dontPrefer: (name: string) => `Don’t prefer ${name}`,
  remove: 'Remove',

  kept: 'What is kept',
  keptCounts: (
    read: number,
    opened: number,
    saved: number,
    followed: number,
    muted: number,
    searches: number,
  ) =>
    `${counted(read, 'read mark')}, ${counted(opened, 'opened article')}, ${saved} saved, ${followed} followed, ${muted} muted, ${counted(searches, 'search', 'searches')}.`,
  places: {
    opening: 'It is being read from this device.',
    device: 'It is kept in this browser, on this device, and goes nowhere.',
    memory: 'This browser bars storage here: it lasts until this page is closed.',
    full: 'This device has no room left: the last changes last until this page is closed.',
  },
  damaged: (n: number) =>
    `${counted(n, 'record')} could not be read. An export has ${n === 1 ? 'it' : 'them'}, as found; clearing everything removes ${n === 1 ? 'it' : 'them'}.`,
  exportFile: 'Export to a file',
  importFile: 'Import a file',
  clearEverything: 'Clear everything',
  cleared: 'Cleared everything',
  imported: 'Imported',
  brought: (n: number) => `${counted(n, 'record')} brought here.`,
  unreadable: (n: number) => `${counted(n, 'record')} could not be read.`,
  notJson: 'That file is not one that was exported here: it is not JSON.',
  notOurs: 'That file is not one that was exported here.',
  tooNew: 'That file was exported by a newer version. Load this page again first.',
}

export type SettingWords = typeof english
/** Words of the settings. */
export const settingWords = wordsOf('settings', english)
