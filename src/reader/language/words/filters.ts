import { counted } from '../numbers.ts'
import { wordsOf } from '../spoken.ts'

type Noun = 'stories' | 'articles'
const many = (n: number, noun: Noun) =>
  noun === 'stories' ? counted(n, 'story', 'stories') : counted(n, 'article')

const english = {
  kind: 'Kind',
  all: 'All',
  articles: 'Articles',
  videos: 'Videos',
  show: 'Show',
  stories: 'Stories',
  readOrNot: 'Read or not',
  many,
  uncounted: 'read or muted ones included',
  uncountedWords: (words: string) => `read or muted ones included, with or without “${words}”`,
  uncountedSearch: 'read or muted ones included, wherever the words stand, saved or not',
  countsFailed: 'The counts did not come; the filters work all the same.',
  cancel: 'Cancel',
  notCounted: 'Not counted yet.',
  topics: 'Topics',
  sources: 'Sources',
  find: { topic: 'Find a topic', source: 'Find a source' },
  noneCalled: { topic: 'No topic is called that.', source: 'No source is called that.' },
  fewer: 'Fewer',
  allOf: {
    topic: (n: string) => `All ${n} topics`,
    source: (n: string) => `All ${n} sources`,
  },
  qualityFrom: (quality: number) => `Quality of at least ${quality}`,
  qualityBars: (noun: Noun, from: number, to: number, above: number, least: number) =>
    `Most ${noun} have a quality of ${from} to ${to}; ${many(above, noun)} of at least ${least}.`,
  minimum: 'Minimum quality',
  any: 'Any',
  qualityValue: (quality: number, rank: number) => `${quality} or more, better than ${rank}% of articles`,
  half: (half: number, best: number) => `Half of the articles have ${half} or more, the best ${best}.`,
  rank: (rank: number) => `Better than ${rank}% of the articles here.`,
  scoredBy: (title: string) => `Scored by ${title}.`,
  when: 'When',
  timeBars: {
    day: (range: string, most: string, count: string) => `By day, ${range}: most in ${most}, ${count}.`,
    week: (range: string, most: string, count: string) => `By week, ${range}: most in ${most}, ${count}.`,
    month: (range: string, most: string, count: string) => `By month, ${range}: most in ${most}, ${count}.`,
  },
  weekOf: (day: string) => `the week of ${day}`,
  first: 'First',
  last: 'Last',
  from: 'From',
  to: 'To',
  daysHint: (zoneTime: string) => `Days in ${zoneTime}, both included.`,
  weights: 'Weights',
  weightsText:
    'How much each part counts, from nothing to nine times. Each is told by how many of a hundred have less.',
  part: {
    quality: 'Quality',
    heat: 'Heat',
    breadth: 'Breadth: articles and sources, copies once',
    freshness: 'Freshness',
    follows: 'What you follow',
  },
  asItComes: 'As it comes',
}

export type FilterWords = typeof english
/** Words of the dialogs that choose what a list shows. */
export const filterWords = wordsOf('filters', english)
