import { counted } from '../numbers.ts'
import { wordsOf } from '../spoken.ts'

const english = {
  // Its place in its story.
  place: 'Its place in the story',
  before: 'Before this',
  beforeNone: 'Nothing: this is where the story begins.',
  after: 'After this',
  afterNone: 'Nothing yet: this is the newest.',
  sameTime: 'at the same time',
  earlier: (span: string) => `${span} earlier`,
  later: (span: string) => `${span} later`,
  onlyOne: 'The only article of its story so far',
  partOf: (articles: number) => `Part of a story with ${counted(articles, 'article')}`,
  inThread: (n: number) => `${counted(n, 'more story', 'more stories')} in this thread`,
  saidOtherwise: 'Said differently',
  nearby: 'Similar stories',
  bothSay: 'Both say <words/>',

  // A story.
  coverage: 'Coverage',
  story: 'Story',
  noStory: 'There is no such story here',
  noStoryText: 'Its articles may have been withdrawn by the publisher, or the address may be mistyped.',
  noStoryWays: 'See the <front>newest stories</front> or <topics>all topics</topics>.',
  articlesFrom: (_: number, name: string) => `articles from ${name}`,
  articles: (n: number): string => (n === 1 ? 'article' : 'articles'),
  sources: (_: number): string => 'sources',
  onlySource: 'the only source',
  published: 'published',
  firstToReport: 'first to report',
  first: 'first',
  order: 'Order of the coverage',
  time: 'Time',
  quality: 'Quality',
  source: 'Source',
  allSources: (n: number) => `All ${n} sources`,
  youWereHere: (when: string) => `You were here ${when}`,
  nothingSince: '; nothing new since',
  youAreHere: 'You are here',
  alsoCarriedBy: 'Also carried by <names/>',
  carriedTextOf: '<names/> carried the same text as <original/>',
  here: '(you are here)',
  whoCovered: 'Who covered it',
  moreSources: (n: number) => `${n} more`,
  overTime: 'Coverage over time',
  inSpan: (articles: number, span: string) => `${counted(articles, 'article')} in ${span}`,
  copiesOnce: ', copies counted once',
  atMost: (n: number) => `At most ${counted(n, 'article')} in one bar`,
  laterInThread: 'Later in this thread',
  earlierInThread: 'Earlier in this thread',
  nearestOf: (n: number) => `The thread has ${n} other stories; these are the nearest in time.`,

  // How it was put together.
  onlyReferences: 'References only: the publisher filed none of this.',
  allLinked: 'The publisher linked all of this coverage.',
  noneLinked: (who: string) => `The publisher linked none of this: ${who}. Each says why.`,
  someLinked: (unlinked: number, all: number, who: string) =>
    `${unlinked} of ${counted(all, 'link')} ${unlinked === 1 ? 'is' : 'are'} not the publisher’s: ${who}. Each says why.`,
  madeAll: (title: string) => `${title} made these links, from words and time`,
  madeSome: (title: string, n: number) => `${title} made ${n}, from words and time`,
  editorAll: 'an editor made these links',
  editorSome: (n: number) => `an editor made ${n}`,
  howMade: 'How stories are made',
  joinedBy: (title: string) => `Joined by ${title}`,
  joinedByEditor: 'Joined by an editor',
  editorPut: 'An editor of this site put it with “<other/>”.',
  sitePut: (reasons: string) =>
    `The publisher did not link it. This site put it with “<other/>”${reasons === '' ? '' : `: ${reasons}`}.`,
  bothSayWords: (words: readonly string[]) => `both say ${words.map((word) => `“${word}”`).join(', ')}`,
  between: ', ',
  sameHour: 'within the same hour',
  apart: (hours: number) => `${counted(hours, 'hour')} apart`,

  // What is written into a letter to the publisher.
  reportSubject: (title: string) => `About “${title}”`,
  reportWhat: 'What is wrong: (the link is dead; these articles are not one story; …)',
  reportStory: (address: string) => `Story: ${address}`,
  reportArticle: (title: string) => `Article: ${title}`,
  reportOriginal: (address: string) => `Original: ${address}`,
  reportNowhere: 'no address',
}

export type StoryWords = typeof english
/** Words of stories, and of the place of an article in its own. */
export const storyWords = wordsOf('story', english)
