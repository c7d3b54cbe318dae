import { wordsOf } from '../spoken.ts'

const english = {
  noSuchPage: 'There is no such page',
  noSuchPageText: 'The list ends before it. <start>Go to its beginning</start>.',
  noPageNumber: 'Pages are numbered from 1. <start>Go to the first</start>.',
  readItAll: 'You have read it all',
  readItAllText: 'Nothing unread is left here. <show>Show what you read</show>, or come back later.',
  allMuted: 'All of it is muted',
  allMutedText: 'Everything here is something you asked not to see.',
  onlyReferences: 'References only',
  onlyReferencesText:
    'No article of this source is filed here; stories name it among those who covered them.',
  nothingYet: 'Nothing here yet',
  nothingYetText: 'No article has been published here so far.',
  seeFront: 'See <front>the front page</front>.',
  nothingFits: 'Nothing fits all of this',
  nothingFitsText: 'Something may, with one filter less:',
  nothingBetween: 'The first day comes after the last one. This may help:',
  daysExchanged: 'With these two days exchanged',
  withoutWords: (words: string) => `Without the words “${words}”`,
  readToo: 'Read stories, too',
  anyQuality: 'Of any quality',
  anyDate: 'Of any date',
  anyType: 'Articles and videos',
  anyTopic: 'On any topic',
  anySource: 'From any source',
  anyFilter: 'Without any filter',
  noSuchSourceText:
    'Nobody by that name is covered here. See <sources>all sources</sources> or the <front>front page</front>.',
  noSuchTopicText:
    'Nothing is filed under that name. See <topics>all topics</topics> or the <front>front page</front>.',
}

export type NothingWords = typeof english
/** Words where there is nothing to list. */
export const nothingWords = wordsOf('nothing', english)
