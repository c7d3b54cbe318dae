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
  /** @param references empty where there are none. */
  counts: (articles: string, references: string, stories: string) =>
    `${articles}${references && ` and ${references}`} in ${stories}`,
  newestOf: (when: string) => `, the newest from ${when}`,
  stop: '.',
  /** What days and times are told in: `UTC` as it is, or by the name of the zone. */
  zoneTime: (zone: string) => (zone === 'UTC' ? zone : `${zone} time`),
  daysAre: (zoneTime: string) => `Days in ${zoneTime}.`,
  checked: 'Checked for news <time/>.',
  archive: (day: string) => `Archive, to ${day}`,
  storiesFrom: (stories: string, sources: string) => `${stories} from ${sources}`,
  loading: 'Loading',
  loadingStories: 'Loading the stories',
  searchNeedsScript: 'Search needs JavaScript, which is off in this browser.',
  updateReady: 'A new version of this reader is ready.',
  updateNow: 'Update now',
  noAnswer: 'The site is not responding: showing what this device kept, as of <time/>.',
  offline: 'Offline: showing what this device kept, as of <time/>.',
  keptInMemory:
    'This browser blocks storage here, as private windows do: what you mark or save is lost when this page is closed. <export>Export it</export> to keep it.',
  keptFull:
    'This device is out of space: your last changes are in this page only. <export>Export them</export>, or clear what you no longer need.',
  keptDamaged: (n: number) =>
    `${counted(n, 'record')} of what you kept could not be read, and ${n === 1 ? 'is' : 'are'} set aside. <see>See what can be done</see>.`,

  // What goes wrong.
  broken: 'This could not be shown',
  brokenText:
    'Something in the reader itself went wrong. Nothing of yours is lost. If it keeps happening, report these words:',
  tryAgain: 'Try again',
  orFront: 'or go to the <front>front page</front>.',
  damaged: 'What arrived is damaged',
  damagedText: 'The site sent the wrong data twice. It may be in the middle of an update.',
  missing: 'A part of this site is missing',
  missingText: 'It may be in the middle of an update. Try again in a minute.',
  youAreOffline: 'You are offline',
  youAreOfflineText: 'This part was never opened on this device. It will be here once you are connected.',
  noNetwork: 'The network is not responding',
  noNetworkText: 'The connection may be slow or broken, or the site may be down.',
  outdated: 'This page is older than the site',
  outdatedText: 'The site was updated after this page was loaded. Nothing of yours is lost.',
  loadAgain: 'Reload this page',

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
