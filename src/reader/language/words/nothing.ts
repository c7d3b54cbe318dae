import { wordsOf } from '../spoken.ts'

const english = {
  noSuchPage: 'There is no such page',
  noSuchPageText: 'The list ends before it. <start>Go to the start</start>.',
  noPageNumber: 'Pages are numbered from 1. <start>Go to the first</start>.',
  readItAll: 'You have read it all',
  readItAllText: 'Nothing unread is left here. <show>Show what you read</show>, or come back later.',
  allMuted: 'Everything here is muted',
  allMutedText: 'You asked not to see any of this.',
  onlyReferences: 'References only',
  onlyReferencesText:
    'No article from this source is filed here; stories only name it among those that covered them.',
  nothingYet: 'Nothing here yet',
  nothingYetText: 'No article has been published here so far.',
  seeFront: 'See <front>the front page</front>.',
  nothingFits: 'Nothing matches all of this',
  nothingFitsText: 'With one filter fewer, something may:',
  nothingBetween: 'The first day comes after the last one. This may help:',
  daysExchanged: 'With the two days swapped',
  withoutWords: (words: string) => `Without the words “${words}”`,
  readToo: 'Read stories, too',
  anyQuality: 'Any quality',
  anyDate: 'Any date',
  anyType: 'Articles and videos',
  anyTopic: 'Any topic',
  anySource: 'Any source',
  anyFilter: 'No filters',
  noSuchSourceText:
    'No source by that name is listed here. See <sources>all sources</sources> or the <front>front page</front>.',
  noSuchTopicText:
    'Nothing is filed under that name. See <topics>all topics</topics> or the <front>front page</front>.',
}

export type NothingWords = typeof english
/** Words where there is nothing to list. */
export const nothingWords = wordsOf('nothing', english)
