import type { Step } from '../../../model/time/timeline.ts'
import { counted } from '../numbers.ts'
import { wordsOf } from '../spoken.ts'

const english = {
  heading: 'How the news moved',
  tooLittle: 'Too little to plot yet',
  tooLittleText:
    'Trends appear once there are articles from more days and on more topics. See <front>all stories</front>.',
  over: (range: string) => `${range}.`,
  overFrom: (range: string, topics: string) => `${range}; by topic from ${topics}.`,
  leftOut: (n: number) => `${counted(n, 'earlier article')} ${n === 1 ? 'is' : 'are'} left out.`,
  numbers: 'The numbers behind it',
  numbersOf: (title: string) => `${title}: the numbers`,
  when: 'When',
  day: 'Day',
  topic: 'Topic',
  articles: 'Articles',
  stories: 'Stories',
  sources: 'Sources',

  coverage: 'What was covered, when',
  coverageHint: (step: Step) =>
    `Articles a ${step}. Each topic has its own scale; the number is that of its highest point.`,
  coverageTable: (step: Step) => `Articles a ${step}, by topic; the newest first`,
  noRise: (topic: string, articles: number) =>
    `No topic ever went far beyond its usual range; ${topic} peaked highest, at ${counted(articles, 'article')}.`,
  rise: (topic: string, articles: number, during: string, usual: number) =>
    `${topic} rose furthest: ${counted(articles, 'article')} ${during}, where ${usual === 0 ? 'none is usual' : `${usual} ${usual === 1 ? 'is' : 'are'} usual`}.`,

  days: 'The busiest days',
  daysTable: 'Articles of each day that had any, the busiest first',
  busiest: (day: string, articles: number, onOne: number, usual: number) =>
    `${day} was the busiest: ${counted(articles, 'article')}${onOne > 1 ? `, ${onOne} of them on one story` : ''}, where a usual day has ${usual === 0 ? 'none' : usual}.`,
  onTopic: (articles: number, onTopic: number) => `${counted(articles, 'article')}, ${onTopic} on <topic/>`,
  thatDay: (articles: number) => `${counted(articles, 'article')} that day`,

  scores: 'Good but quiet, loud but weak',
  scoresHint: (title: string, near: boolean) =>
    `Each point is a story; a larger one is several ${near ? 'near each other' : 'in the same place'}. Quality is the lead’s, scored by ${title}; coverage counts copies once.`,
  scoresTable: 'Stories by how many articles they have, and the quality of their leads',
  scoresSame: (stories: number, coverage: number, median: number) =>
    `Of ${counted(stories, 'story', 'stories')}, those with more than ${counted(coverage, 'article')} score no better: the median is ${median} for both.`,
  scoresDiffer: (stories: number, coverage: number, much: number, little: number) =>
    `Of ${counted(stories, 'story', 'stories')}, those with more than ${counted(coverage, 'article')} score ${much > little ? 'better' : 'worse'}: the median is ${much}, and ${little} for the others.`,
  moreArticles: 'more articles →',
  halfScore: (quality: number) => `half score ${quality} or more`,
  betterQuality: '↑ better quality',
  cell: (stories: number, coverage: number, quality: number, near: boolean) =>
    `${counted(stories, 'story', 'stories')} of ${near ? 'about ' : ''}${counted(coverage, 'article')}, quality ${near ? 'about ' : ''}${quality}`,
  quiet: 'Good, hardly covered',
  loud: 'Much covered, weak',
  noStory: 'No story here.',
  scored: (articles: number, quality: number) => `${counted(articles, 'article')}, quality ${quality}`,
  lowest: 'Lowest quality',
  highest: 'Highest quality',

  voices: 'How many voices',
  voicesHint:
    'Each bar is all the sources on a topic; its first, stronger part is the few that write half of the articles.',
  voicesTable: 'Sources of each topic',
  voicesMost: (most: string, n: number, fewest: string, few: number) =>
    `${most} has the most voices (${counted(n, 'source')}), ${fewest} the fewest (${few}).`,
  voicesAlone: (most: string, n: number, fewest: string, few: number, alone: number, of: number) =>
    `${most} has the most voices (${counted(n, 'source')}), ${fewest} the fewest (${few}); in ${alone === of ? 'every topic' : `${alone} of ${of} topics`} a single source writes half of the articles or more.`,
  halfBy: (sources: number, half: number) => `${counted(sources, 'source')}, half by ${half}`,
  writeHalf: 'Sources that write half',

  // About one source.
  aboutSource: 'About this source',
  coversMost: 'Covers most',
  firstToReport: 'First to report',
  neverShared: 'It shares no story with other sources.',
  firstIn: (first: number, several: number) =>
    `In ${first} of ${counted(several, 'story', 'stories')} that others cover, too${several > 1 ? ` (${Math.round((first / several) * 100)}%)` : ''}.`,
  volume: (step: Step, peak: string) => `Articles a ${step}: ${peak}.`,
  quality: 'Quality',
  median: (own: number, site: number, title: string) =>
    `Median ${own}, ${own === site ? 'the same as the site’s' : `${own > site ? 'above' : 'below'} the site’s, which is ${site}`}, scored by ${title}. The line shows the whole site.`,
  qualityPlot: (own: number, site: number) =>
    `Its articles by quality, beside the whole site: median ${own} against ${site}`,
  andMore: (quality: number) => `${quality} and more`,
}

export type TrendWords = typeof english
/** Words of the plots, and of what is told of a source. */
export const trendWords = wordsOf('trends', english)
