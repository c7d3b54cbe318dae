import { counted } from '../numbers.ts'
import { wordsOf } from '../spoken.ts'

const english = {
  newest: 'The newest stories, each with its coverage.',
  newestOn: (topic: string) => `The newest stories on ${topic}, each with its coverage.`,
  topics: 'Topics',
  readAt: (name: string) => `Read at ${name}`,
  otherCoverage: 'Other coverage:',
  /** At least two, of one story. */
  all: (articles: number) => `All ${counted(articles, 'article')} of this story`,
}

export type FeedFileWords = typeof english
/** Words of feeds and of their list, for programs that read feeds. */
export const feedFileWords = wordsOf('feedFiles', english)
