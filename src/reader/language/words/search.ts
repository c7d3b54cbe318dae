import { counted } from '../numbers.ts'
import { wordsOf } from '../spoken.ts'

const english = {
  relevance: 'Relevance',
  resultsAs: 'Results as',
  stories: 'Stories',
  articles: 'Articles',
  nothingFound: 'Nothing found',
  firstOf: (n: number) => `The first ${n}`,
  firstOfMatching: (n: number, matching: number) =>
    `The first ${n}, of ${counted(matching, 'article')} with these words`,
  hidden: (n: number) => `${counted(n, 'result')} hidden here by what you muted.`,
  follow: 'Follow this search',
  following: 'Following this search',
  notFollowed: 'This search could not be followed just now. Try again when you are connected.',
  moreResults: 'More results',
  corrected: 'For “<typed/>” these have <meant/>.',
  correctedMore: 'For “<typed/>” these have <meant/> and the like.',
  partial: 'Nothing has all of these words. These have most of them.',
  wordsAlone: (words: string) => `The words alone: ${words}`,
  just: (word: string) => `Just “${word}”`,
  mayFind: 'This may find something:',
  whatIsSearched:
    'Titles, excerpts, and names of sources and topics are searched. Try another word for it, or see <topics>all topics</topics>.',
  nothingSaved: 'You have saved nothing yet. Save an article or a story by its “⋯”.',
  reference: 'Reference',
  about: (title: string) =>
    `Titles, excerpts, sources and topics of everything in ${title} are searched here, in your browser: what you look for is told to nobody. The last word may be unfinished, and a typo is forgiven.`,
  orGoBy: 'Or go by <topics>topic</topics> or <sources>source</sources>.',
  phrase: 'these words, one after the other',
  without: 'without this word',
  source: 'from this source',
  topic: 'on this topic, or one below it',
  after: 'from then on; a year, a month or a day',
  before: 'earlier than that',
  quality: 'scored higher than that',
  isSaved: 'what you saved',
  suggestions: 'Suggestions',
  recent: 'Recent searches',
  clear: 'Clear',
  cleared: 'Cleared recent searches',
}

export type SearchWords = typeof english
/** Words of the search page. */
export const searchPageWords = wordsOf('search', english)
