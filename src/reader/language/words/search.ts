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
  hidden: (n: number) => `${counted(n, 'result')} hidden here by your mutes.`,
  follow: 'Follow this search',
  following: 'Following this search',
  notFollowed: 'This search could not be followed just now. Try again when you are connected.',
  moreResults: 'More results',
  corrected: 'Showing results for <meant/> instead of “<typed/>”.',
  correctedMore: 'Showing results for <meant/> and similar words instead of “<typed/>”.',
  partial: 'Nothing has all of these words. These have most of them.',
  wordsAlone: (words: string) => `The words alone: ${words}`,
  just: (word: string) => `Just “${word}”`,
  mayFind: 'This may find something:',
  whatIsSearched:
    'Search looks in titles, excerpts, and the names of sources and topics. Try another word, or see <topics>all topics</topics>.',
  nothingSaved: 'You have saved nothing yet. Save an article or a story from its “⋯” menu.',
  reference: 'Reference',
  about: (title: string) =>
    `Search looks in the titles, excerpts, sources and topics of everything in ${title}, here in your browser: nobody learns what you look for. The last word may be unfinished, and a typo is forgiven.`,
  orGoBy: 'Or browse by <topics>topic</topics> or <sources>source</sources>.',
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
