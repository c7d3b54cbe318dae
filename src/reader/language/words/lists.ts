import { wordsOf } from '../spoken.ts'

const english = {
  noTopics: 'No topics yet',
  noTopicsText: 'No article here names one. See <front>all stories</front>.',
  nothingYet: 'nothing yet',
  newest: ', newest <time/>',
  findSource: 'Find a source',
  listed:
    'These are the sources with articles of their own here. Use <search>search</search> to find those that are only linked to.',
  noPage: 'There is no such page',
  noPageText: 'The address may be mistyped, or the page may have moved.',
  noPageWays:
    'Go to the <front>newest stories</front>, <topics>all topics</topics> or <sources>all sources</sources>.',
}

export type ListWords = typeof english
/** Words of the lists of topics and sources, and of the page that is not there. */
export const listWords = wordsOf('lists', english)
