import { counted, formatCount } from '../numbers.ts'
import { wordsOf } from '../spoken.ts'

const english = {
  articles: (n: number) => counted(n, 'article'),
  stories: (n: number) => counted(n, 'story', 'stories'),
  sources: (n: number) => counted(n, 'source'),
  andSources: (n: number) => `, ${counted(n, 'source')}`,
  andArticles: (n: number) => `, ${counted(n, 'article')}`,
  references: (n: number) => counted(n, 'reference'),

  // Names of pages and of the ways to them.
  home: 'Home',
  topics: 'Topics',
  search: 'Search',
  saved: 'Saved',
  following: 'Following',
  settings: 'Settings',
  sourcesPage: 'Sources',
  trends: 'Trends',
  history: 'History',
  about: 'About',
  catchUp: 'Catch up',
  notFound: 'Not found',
  allStories: 'All stories',
  allTopics: (n: number) => `All ${n > 1 ? `${formatCount(n)} ` : ''}topics`,

  // Around every page.
  skip: 'Skip to content',
  main: 'Main',
  more: 'More',
  yours: 'Yours',
  isNew: 'new',
  goTo: 'Go to …',
  keys: 'Keys',
  allFeeds: 'All feeds (OPML)',
  contact: 'Contact',
  madeWith: 'Made with Throughline',
  counts: (articles: string, references: string, stories: string) =>
    `${articles} and ${references} in ${stories}`,
  newestOf: (when: string) => `, the newest of ${when}`,
  stop: '.',
  /** What days and times are told in: `UTC` as it is, or by the name of the zone. */
  zoneTime: (zone: string) => (zone === 'UTC' ? zone : `${zone} time`),
  daysAre: (zoneTime: string) => `Days are ${zoneTime}.`,
  checked: 'Checked for news <time/>.',
  archive: (day: string) => `Archive, to ${day}`,
  storiesFrom: (stories: string, sources: string) => `${stories} from ${sources}`,
  loading: 'Loading',
  loadingStories: 'Loading the stories',
  searchNeedsScript: 'Search needs JavaScript, which is off in this browser.',
  updateReady: 'A new version of this reader is ready.',
  updateNow: 'Use it now',
  noAnswer: 'The site does not answer: showing what this device kept, as of <time/>.',
  offline: 'Offline: showing what this device kept, as of <time/>.',
  keptInMemory:
    'This browser bars storage here, as private windows do: what you mark or save lasts until this page is closed. <export>Export it</export> to keep it.',
  keptFull:
    'This device has no room left: your last changes are in this page alone, and are tried again with the next one. <export>Export them</export>, or forget what you no longer need.',
  keptDamaged: (n: number) =>
    `${counted(n, 'record')} of what you kept could not be read, and ${n === 1 ? 'is' : 'are'} set aside. <see>See what can be done</see>.`,

  // What goes wrong.
  broken: 'This page could not be shown',
  brokenText: 'Something in the reader itself went wrong. Nothing of yours is lost.',
  brokenWays: '<again>Load this page again</again>, or <front>go to the front page</front>.',
  tryAgain: 'Try again',
  orFront: 'or go to the <front>front page</front>.',
  damaged: 'What arrived is damaged',
  damagedText:
    'The site sent something that is not what it should be, twice. It may be in the middle of an update.',
  missing: 'A part of this site is missing',
  missingText: 'It may be in the middle of an update; in a minute all should be there.',
  youAreOffline: 'You are offline',
  youAreOfflineText:
    'This part has not been read on this device before. It will be here once you are connected.',
  noNetwork: 'The network does not answer',
  noNetworkText: 'The connection may be slow or broken, or the site may be down.',
  outdated: 'This page is older than the site',
  outdatedText: 'The site has a new version since this page came. Nothing of yours is lost.',
  loadAgain: 'Load this page again',

  // Times.
  justNow: 'just now',
  today: 'Today',
  yesterday: 'Yesterday',
  undated: 'Undated',
  exactly: (day: string, time: string, offset: string) => `${day}, ${time} ${offset}`,
  range: (from: string, to: string) => `${from} to ${to}`,
  now: 'now',
  back: '←',
  onward: '→',
  outward: '↗',
  /** Between what is listed without a last word before it. */
  comma: ', ',
  /** Between two sentences. */
  gap: ' ',

  // What stands by an article.
  follow: 'Follow',
  followStory: 'Follow this story',
  save: 'Save',
  share: 'Share',
  mute: 'Mute',
  muted: 'Muted',
  moreAbout: (title: string) => `More about “${title}”`,
  close: 'Close',
  dismiss: 'Dismiss',
  undo: 'Undo',
  undone: (change: string) => `Undone: ${change}`,
  nothingToUndo: 'Nothing to undo',
  showPicture: 'Show the picture',
  video: 'Video',
  betterThan: (rank: number, title: string) => `Better than ${rank}% of articles here, scored by ${title}`,
}

export type FrameWords = typeof english
/** Words around every page, and those that many have. */
export const frameWords = wordsOf('frame', english)
