import { counted, formatCount } from '../numbers.ts'
import { wordsOf } from '../spoken.ts'

const NUMBERS = 'No One Two Three Four Five Six Seven Eight Nine Ten'.split(' ')

const english = {
  // When: as it stands behind "five stories".
  ofWeek: (day: string) => `from the week to ${day}`,
  sinceTime: (time: string) => `since ${time} today`,
  sinceYesterday: 'since yesterday',
  since: (day: string) => `since ${day}`,
  heading: (stories: number, when: string) =>
    `${NUMBERS[stories] ?? formatCount(stories)} ${stories === 1 ? 'story' : 'stories'} ${when}`,
  newIn: (articles: number, stories: number) =>
    `${counted(articles, 'new article')} in ${counted(stories, 'story', 'stories')}.`,
  spread: 'These have the most new coverage, spread across topics and sources.',
  allOfThem: 'These are all of them.',
  howMany: 'How many stories',
  size: (n: number) => `${n} <rest>stories</rest>`,
  freshVisit: (articles: string, n: number) => `${articles}, ${n} since your visit`,
  freshWeek: (articles: string, n: number) => `${articles}, ${n} in that week`,
  markAllRead: 'Mark all as read',
  frontPage: 'Front page',
  lastWeek: 'The edition’s last week',
  howPicked: 'How these were picked',
  picked: (when: string) =>
    `Of all stories with an article ${when} that you have neither read nor muted, those with the most new articles come first, copies counted once; then the better scored, then the newest. From the top down, a story is picked unless its topic or its source already was. If that leaves too few, the rest is gone through again in the same way.`,
  inThatWeek: 'in that week',
  leftOut: (n: number) => `${n} ${n === 1 ? 'is' : 'are'} left out.`,
  whyFresh: (articles: number, when: string, rank: number, of: number) =>
    `It has ${counted(articles, 'new article')} ${when}, which makes it number ${rank} of ${counted(of, 'story', 'stories')}.`,
  whyFirst: 'No story above it shares its topic or its source.',
  whyLater: (round: number) =>
    `Its topic or its source was already picked, so it had to wait for round ${round}.`,
  notInList: 'It is no longer in this list.',

  // Where there is nothing.
  undated: 'Nothing to catch up on',
  undatedText: 'Nothing here has a date, so nothing can be new. See the <front>front page</front>.',
  readItAll: 'You have read it all',
  nothingNew: (when: string) => `Nothing new ${when}`,
  haveRead: (n: number, when: string) =>
    `You have read ${n === 1 ? 'the one story' : `all ${n} stories`} ${when}.`,
  areMuted: (n: number, when: string) =>
    `${counted(n, 'story', 'stories')} ${when} ${n === 1 ? 'is' : 'are'} muted.`,
  noneCame: 'No new articles have come in.',
  orWeek: 'Catch up on the <week>edition’s last week</week>, or see the <front>front page</front>.',
  seeFront: 'See the <front>front page</front>.',
}

export type CatchUpWords = typeof english
/** Words of the page that catches up. */
export const catchUpWords = wordsOf('catchUp', english)
