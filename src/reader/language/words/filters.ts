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
  uncounted: 'including read and muted ones',
  uncountedWords: (words: string) => `including read and muted ones, with or without “${words}”`,
  uncountedSearch: 'including read and muted ones, wherever the words are, saved or not',
  countsFailed: 'The counts could not be loaded; the filters still work.',
  cancel: 'Cancel',
  notCounted: 'Not counted yet.',
  topics: 'Topics',
  sources: 'Sources',
  find: { topic: 'Find a topic', source: 'Find a source' },
  noneCalled: { topic: 'No topic by that name.', source: 'No source by that name.' },
  fewer: 'Fewer',
  allOf: {
    topic: (n: string) => `All ${n} topics`,
    source: (n: string) => `All ${n} sources`,
  },
  qualityFrom: (quality: number) => `Quality of at least ${quality}`,
  qualityBars: (noun: Noun, from: number, to: number, count: number, above: number, least: number) =>
    `By quality: most from ${from} to ${to}, ${many(count, noun)}; ${many(above, noun)} of at least ${least}.`,
  minimum: 'Minimum quality',
  any: 'Any',
  qualityValue: (quality: number, rank: number) => `${quality} or more, better than ${rank}% of articles`,
  half: (half: number, best: number) => `Half of the articles have ${half} or more, the best ${best}.`,
  rank: (rank: number) => `Better than ${rank}% of the articles here.`,
  scoredBy: (title: string) => `Scored by ${title}.`,
  when: 'When',
  timeBars: {
    day: (range: string, most: string, count: string) => `By day, ${range}: most on ${most}, ${count}.`,
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
    'How much each part counts, from not at all to nine times. A part’s value is how many in a hundred have less.',
  part: {
    quality: 'Quality',
    heat: 'Heat',
    breadth: 'Breadth: articles and sources, copies once',
    freshness: 'Freshness',
    follows: 'What you follow',
  },
  asItComes: 'Reset to defaults',
}

export type FilterWords = typeof english
/** Words of the dialogs that choose what a list shows. */
export const filterWords = wordsOf('filters', english)
