import { wordsOf } from '../spoken.ts'

const english = {
  noTopics: 'No topics yet',
  noTopicsText: 'No article here names one. See <front>all stories</front>.',
  nothingYet: 'nothing yet',
  newest: ', newest <time/>',
  findSource: 'Find a source',
  listed:
    'Listed are those with an article of their own here. Sources that are only linked from one are found by <search>search</search>.',
  noPage: 'There is no such page',
  noPageText: 'The address may have a slip in it, or the page may have moved.',
  noPageWays:
    'Go to the <front>newest stories</front>, <topics>all topics</topics> or <sources>all sources</sources>.',
}

export type ListWords = typeof english
/** Words of the lists of topics and sources, and of the page that is not there. */
export const listWords = wordsOf('lists', english)
