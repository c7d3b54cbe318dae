import { counted } from '../numbers.ts'
import { wordsOf } from '../spoken.ts'

const english = {
  heading: (title: string) => `${title}: all stories`,
  topicFacts: (stories: string, articles: string) => `${stories}, ${articles}`,
  sourceFacts: (domain: string, articles: string, stories: string) =>
    `${domain}, ${articles} in ${stories} here`,
  feeds: 'Feeds:',
  days: 'Days',
  dayBefore: (day: string) => `The day before: ${day}`,
  dayAfter: (day: string) => `The day after: ${day}`,

  // How it is ordered and narrowed.
  sortBy: 'Sort by',
  newest: 'Newest',
  quality: 'Quality',
  heat: 'Heat',
  balanced: 'Balanced',
  filters: 'Filters',
  unreadOnly: 'Unread only',
  markAllRead: 'Mark all shown as read',
  everyArticle: 'Every article by itself',
  removeEvery: 'Remove: every article by itself',
  remove: (filter: string) => `Remove: ${filter}`,
  clearAll: 'Clear all',
  quoted: (words: string) => `“${words}”`,
  qualityFrom: (quality: number) => `Quality ${quality} or more`,
  on: (day: string) => `On ${day}`,
  since: (day: string) => `Since ${day}`,
  until: (day: string) => `Until ${day}`,
  withMuted: 'Muted included',
  videos: 'Videos',
  articlesOnly: 'Articles only',
  changeWeights: 'Change weights',
  howScored: 'How scores are made',
  scoredBy: (title: string, half: number) =>
    `Scored by ${title}; half of the articles here have ${half} or more. `,
  heatBy: (title: string) => `Heat is scored by ${title}. `,
  weights: (quality: number, heat: number, breadth: number, freshness: number, follows: number) =>
    `Quality ×${quality}, heat ×${heat}, breadth ×${breadth}, freshness ×${freshness}, what you follow ×${follows}. `,
  floor: (quality: number, rank: number, title: string) =>
    `A quality of ${quality} is better than ${rank}% of articles here, scored by ${title}. `,
  floorHides: (what: string) => `It hides ${what} that would be among these. `,
  nothing: 'nothing',
  hiddenStories: (n: number) => `${counted(n, 'story', 'stories')} hidden here by your mutes.`,
  hiddenArticles: (n: number) => `${counted(n, 'article')} hidden here by your mutes.`,
  mutedShown: 'What you muted is shown here, too.',
  hideIt: 'Hide it',
  show: 'Show',
  changeMutes: 'Change mutes',

  // The list.
  firstVisit: 'Each dot is an article, each line a story.',
  /** A phone has no room for it. */
  firstVisitMore:
    'The solid dot leads it. From your next visit, a line marks what is new. What you read stays on this device.',
  howThisWorks: 'How this works',
  fewerTopics: 'Fewer topics',
  catchUpInFive: 'Catch up in five stories',
  numbered: (page: number) => `Page ${page}`,
  backTo: (page: number) => `Back to page ${page}`,
  thatIsAll: 'That is all.',
  moreStories: 'More stories',
  loadingMore: 'Loading more',
  loaded: (n: number) => `${counted(n, 'more story', 'more stories')} loaded`,
  updated: 'Updated: show the newer edition',
  someNew: (n: number, more: boolean) => `${n}${more ? ' or more' : ''} new`,
  yourVisit: 'your visit',
  points: (articles: string, range: string) => `${articles}, ${range}`,
  freshPoints: (n: number) => `${n} since your visit`,
  sinceYouRead: (n: number) => `${n} new since you read it`,
  sinceYourVisit: (n: number) => `+${n} since your visit`,
  updatedAt: 'Updated <time/>:',
  read: 'Read',
  better: (rank: number) => `<than>better than </than>${rank}%`,

  // Where there is nothing to list.
  noSuchSource: 'No such source',
  noSuchTopic: 'No such topic',

  // What was done, as the toast tells it.
  noOriginal: 'The publisher gave no address for the original',
  markedUnread: 'Marked as unread',
  markedRead: 'Marked as read',
  unsaved: 'No longer saved',
  savedNow: 'Saved',
  unfollowedStory: 'No longer following this story',
  followedStory: 'Following this story',
  allWereRead: 'Everything shown was already read',
  markedMany: (n: number) => (n === 1 ? 'Marked one item as read' : `Marked ${n} items as read`),
  leadsNoLonger: (name: string) => `${name} no longer leads`,
  leads: (name: string) => `${name} now leads where it can`,
  linkCopied: 'Link copied',
  copyingBarred: (address: string) => `This browser blocks copying. The link is ${address}`,
  mutedNow: (name: string) => `Muted ${name}`,
  unmuted: (name: string) => `Unmuted ${name}`,
  followed: (name: string) => `Following ${name}`,
  unfollowed: (name: string) => `No longer following ${name}`,
  notLookedUp: (name: string) => `${name} could not be looked up just now. Try again when you are connected.`,
}

export type FeedWords = typeof english
/** Words of lists of stories, and of what is done with their items. */
export const feedWords = wordsOf('feed', english)
