import { counted } from '../numbers.ts'
import { wordsOf } from '../spoken.ts'

const english = {
  clearAll: 'Clear all',
  showMore: (left: number) => `Show more, ${left} left`,
  withdrawn: 'Withdrawn by the publisher <rest/>',

  savedWhy: 'You saved it; what you saved last comes first.',
  savedCleared: 'Cleared what you saved',
  savedNothing: 'Nothing saved yet',
  savedNothingText:
    'Save an article or a story from its “⋯” menu, or with the key <key/>. It stays here, on this device only, and can be read offline. See the <front>newest stories</front>.',
  savedAbout: (n: number) => `${counted(n, 'item')}, on this device only.`,
  unsave: 'Unsave',
  story: 'Story',

  historyWhy: 'You opened it; what you opened last comes first.',
  historyCleared: 'Cleared the history',
  historyNothing: 'Nothing opened yet',
  historyNothingText:
    'What you open is listed here by day, on this device only, and what you forget is forgotten. See the <front>newest stories</front>.',
  historyAbout: 'What you opened, on this device only. Forgetting leaves read marks as they are.',
  forget: 'Forget',
  forgotten: 'Forgotten',
  openedAt: (time: string) => `opened at ${time}`,

  followingWhy:
    'You follow it, its topic or its source; what has something new comes first, then what is newest.',
  followingCleared: 'No longer following anything',
  followingNothing: 'Nothing followed yet',
  followingNothingText:
    'Follow a story from its “⋯” menu or with the key <key/>, and a topic, a source or a search on its page. What is new in them is gathered here, on this device only. See the <front>newest stories</front>, <topics>topics</topics> or <sources>sources</sources>.',
  followedLists: 'Topics and sources you follow',
  nothingNew: 'Nothing new since you last looked.',
  withNew: (n: number) => `${counted(n, 'story', 'stories')} with something new.`,
  markAllSeen: 'Mark all as seen',
  allSeen: 'Marked all as seen',
  seenFailed: 'What is new could not be looked up just now. Try again when you are connected.',
  someNew: (n: number) => `${n} new`,
  unfollow: 'Unfollow',
  unfollowOne: (name: string) => `Unfollow ${name}`,
}

export type KeptWords = typeof english
/** Words of the pages of what the reader saved, opened and follows. */
export const keptWords = wordsOf('kept', english)
