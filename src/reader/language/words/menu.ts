import { wordsOf } from '../spoken.ts'

const english = {
  about: (title: string) => `About “${title}”`,
  open: 'Open',
  allCoverage: (articles: string) => `All coverage, ${articles}`,
  original: 'Original at <name/>, in a new tab',
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
  unsave: 'Unsave',
  unfollow: 'Unfollow this story',
  why: 'Why is this here?',
  moreFrom: 'More from <name/>',
  prefer: (name: string) => `Prefer ${name}`,
  dontPrefer: (name: string) => `Don’t prefer ${name}`,
  mute: (name: string) => `Mute ${name}`,
  muteTopic: (name: string) => `Mute the topic ${name}`,
  moreOn: (name: string) => `More on ${name}`,
  report: 'Report a dead link or a wrong story',

  // The list of keys.
  or: ' or ',
  keysOn: 'Single keys can be switched off in the <settings>settings</settings>.',
  keysOff: 'Single keys are switched off in the <settings>settings</settings>.',
  does: {
    next: 'Next item',
    previous: 'Previous item',
    open: 'Open the item',
    original: 'Open the original in a new tab',
    coverage: 'Open the story’s coverage',
    read: 'Mark as read or unread',
    save: 'Save or unsave',
    follow: 'Follow or unfollow the story',
    undo: 'Undo the last change',
    'all-read': 'Mark all shown as read',
    left: 'Previous topic; on an article, the previous of its feed',
    right: 'Next topic; on an article, the next of its feed',
    search: 'Search',
    home: 'Go to the front page',
    topics: 'Go to the topics',
    saved: 'Go to what you saved',
    following: 'Go to what you follow',
    history: 'Go to what you opened',
    palette: 'Go anywhere, do anything',
    keys: 'This list',
    close: 'Close what is open, leave the search box',
  },

  // The box that goes anywhere.
  anywhere: 'Go anywhere, do anything',
  box: 'Pages, topics, sources, articles, actions',
  choices: 'Choices',
  nothing: 'Nothing by that name',
  frontPage: 'Front page',
  unreadStories: 'Unread stories',
  exportKept: 'Export what is kept here',
  allKeys: 'List of all keys',
  page: 'Page',
  action: 'Action',
  readOf: (name: string) => `Read, ${name}`,
  topic: 'Topic',
  source: 'Source',
  themes: { dark: 'Dark theme', light: 'Light theme', system: 'System theme' },
  densities: { cards: 'Show cards', compact: 'Show compact cards', titles: 'Show titles only' },
}

export type MenuWords = typeof english
/** Words of what opens above a page: menu, keys, the box that goes anywhere. */
export const menuWords = wordsOf('menu', english)
