import { counted } from '../numbers.ts'
import { wordsOf } from '../spoken.ts'

const english = {
  about: 'Everything here stays on this device and takes effect at once.',
  look: 'Look',
  theme: 'Theme',
  themes: { system: 'Same as the system', light: 'Light', dark: 'Dark' },
  text: 'Text size',
  texts: { small: 'Small', medium: 'Medium', large: 'Large', largest: 'Largest' },
  density: 'Lists',
  densities: { cards: 'Cards', compact: 'Compact', titles: 'Titles only' },
  pictures: 'Pictures',
  picturesWhen: { always: 'Always', tap: 'On request', never: 'Never' },
  reading: 'Reading',
  isRead: 'An item counts as read',
  isReadWhen: { opened: 'When it is opened', hand: 'Only when I mark it' },
  headlines: 'Headlines lead to',
  headlinesTo: { here: 'Their page here', publisher: 'The original at its source' },
  language: 'Language',
  asBrowser: 'Same as the browser',
  singleKeys: 'Single keys, such as j and k',
  on: 'On',
  off: 'Off',

  mutes: 'Mutes',
  mutesText:
    'Muting a source never hides a story that another source tells. Muting a word or a topic hides the stories about it. Mute sources and topics on their pages or from the “⋯” menu of an item, and single stories from that menu, too.',
  wordsToMute: 'Words to mute',
  nothingMuted: 'Nothing is muted.',
  kinds: { word: 'words', topic: 'topic', source: 'source', story: 'story' },
  unmute: 'Unmute',
  unmuteOne: (name: string) => `Unmute ${name}`,
  mutesCleared: 'Nothing is muted now',
  clearMutes: 'Clear all mutes',

  preferred: 'Preferred sources',
  preferredNone:
    'None. Prefer a source from the “⋯” menu of one of its items, and it leads every story that it covered.',
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
    device: 'It is kept in this browser, on this device, and is sent nowhere.',
    memory: 'This browser blocks storage here: it lasts until this page is closed.',
    full: 'This device is out of space: your latest changes last until this page is closed.',
  },
  damaged: (n: number) =>
    `${counted(n, 'record')} could not be read. An export includes ${n === 1 ? 'it as it is' : 'them as they are'}; clearing everything removes ${n === 1 ? 'it' : 'them'}.`,
  exportFile: 'Export to a file',
  importFile: 'Import a file',
  clearEverything: 'Clear everything',
  cleared: 'Cleared everything',
  imported: 'Imported',
  brought: (n: number) => `${counted(n, 'record')} imported.`,
  unreadable: (n: number) => `${counted(n, 'record')} could not be read.`,
  notJson: 'That file was not exported here: it is not JSON.',
  notOurs: 'That file was not exported here.',
  tooNew: 'That file was exported by a newer version. Reload this page first.',
}

export type SettingWords = typeof english
/** Words of the settings. */
export const settingWords = wordsOf('settings', english)
