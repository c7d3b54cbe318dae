import { counted } from '../numbers.ts'
import { wordsOf } from '../spoken.ts'

type Noun = 'stories' | 'articles'
const many = (n: number, noun: Noun) =>
  n === 0 ? 'nothing' : noun === 'stories' ? counted(n, 'story', 'stories') : counted(n, 'article')
const above = (what: string, n: number, noun: Noun) => `${what} ${many(n, noun)} that would stand above it.`

const english = {
  title: 'Why is this here?',
  counting: 'Counting …',
  notInList: 'It is no longer in this list.',
  notInResults: 'It is no longer among the results.',
  place: {
    all: (place: string, noun: Noun) => `It is number ${place} of the ${noun}.`,
    topic: (place: string, noun: Noun, name: string) => `It is number ${place} of the ${noun} on ${name}.`,
    source: (place: string, noun: Noun, name: string) => `It is number ${place} of the ${noun} from ${name}.`,
    found: (place: string, noun: Noun) => `It is number ${place} of the ${noun} found.`,
    foundFor: (place: string, noun: Noun) => `It is number ${place} of the ${noun} found for “<words/>”.`,
  },
  byLead: (name: string) => `Its place is that of its lead, <lead/>; ${name} is shown because you prefer it.`,
  lead: (title: string) => `“${title}”`,
  notCounted: 'It does not count in this order.',

  // Why it stands there.
  undatedLast: 'It has no date, so it comes after everything that has one.',
  newestFirst: (isStory: boolean, when: string) =>
    `The newest comes first, and ${isStory ? 'its newest article' : 'it'} is from ${when}.`,
  bestFirst: 'The highest quality comes first.',
  hottestFirst: (heat: number, title: string) =>
    `The hottest comes first. Its heat is ${heat}, scored by ${title}.`,
  unratedLast: (title: string) =>
    `The hottest comes first. ${title} has not rated this, so it comes after everything that is rated.`,
  qualityIs: (quality: number, rank: number, title: string) =>
    `Its quality is ${quality}: better than ${rank}% of articles here, scored by ${title}.`,
  relevantFirst:
    'The best match comes first: a word counts more the rarer it is, and the shorter the title it is in.',
  evenFirst:
    'There are no words to match, so nothing matches better than anything else: articles come before references, and the newest comes first.',
  mostlyNothing: 'Nothing lifts it here; it is simply next in line.',
  mostlyNothingStale: 'Nothing lifts it here, and its age counts against it; it is simply next in line.',
  mostly: (parts: string) => `It is here mostly for ${parts}.`,
  mostlyStale: (parts: string) => `It is here mostly for ${parts}; its age counts against it.`,

  // What it adds up to.
  addsUp: 'What it adds up to',
  part: 'Part',
  value: 'Value',
  weight: 'Weight',
  points: 'Points',
  inAll: 'In all',
  parts: {
    quality: 'Quality',
    heat: 'Heat',
    breadth: 'Breadth',
    freshness: 'Freshness',
    follows: 'What you follow',
  },
  partsInside: {
    quality: 'quality',
    heat: 'heat',
    breadth: 'breadth',
    freshness: 'freshness',
    follows: 'what you follow',
  },
  qualityPart: (quality: number, rank: number, title: string) =>
    `${quality}, better than ${rank}% of articles here, scored by ${title}`,
  heatPart: (heat: number, rank: number) => `${heat}, hotter than ${rank}% of articles here`,
  notRated: 'not rated',
  breadthPart: (articles: number, copies: number, sources: number, rank: number) => {
    const once = copies > 0 ? ` (${counted(copies, 'copy', 'copies')} not counted)` : ''
    return `${counted(articles, 'article')}${once} and ${counted(sources, 'source')}, wider than ${rank}% of stories here`
  },
  freshnessPart: (less: string, days: string) =>
    `100 less ${less}, for ${days} before the edition at 100 a week`,
  followsNothing: 'none of it',
  undated: 'undated',

  // Its neighbours.
  between: 'Between its neighbours',
  placeColumn: 'Place',
  gap: 'Difference',
  thisOne: 'this one',
  scores: {
    newest: 'Newest article',
    quality: 'Quality',
    heat: 'Heat',
    balanced: 'Points',
    relevance: 'Points',
  },
  moreBy: (n: string) => `${n} more`,
  lessBy: (n: string) => `${n} less`,
  same: {
    newest: '',
    quality: 'the same quality; ',
    heat: 'the same heat; ',
    balanced: 'the same points; ',
    relevance: 'the same points; ',
  },
  sameTime: 'the same time; ',
  newerBy: (span: string) => `newer by ${span}`,
  olderBy: (span: string) => `older by ${span}`,
  dated: 'dated',
  idsDecide: 'their ids decide',
  articlesFirst: 'articles come before references',

  // What is hidden above it.
  hides: {
    floor: (n: number, noun: Noun, quality: number) =>
      above(`The minimum quality of ${quality} hides`, n, noun),
    dates: (n: number, noun: Noun) => above('The dates hide', n, noun),
    videos: (n: number, noun: Noun) => above('Asking for videos alone hides', n, noun),
    articles: (n: number, noun: Noun) => above('Asking for articles alone hides', n, noun),
    topics: (n: number, noun: Noun) => above('The choice of topics hides', n, noun),
    sources: (n: number, noun: Noun) => above('The choice of sources hides', n, noun),
    words: (n: number, noun: Noun, words: string) => above(`The words “${words}” hide`, n, noun),
    mutes: (n: number, noun: Noun) => above('What you muted hides', n, noun),
    read: (n: number, noun: Noun) => above('Showing what is unread alone hides', n, noun),
  },

  // How it answers a search.
  near: 'Near each other in the title',
  nearWhy: 'most where they follow one another as in the search',
  allInTitle: 'All of them in the title',
  inTheTitle: 'In the title',
  titleWhy: 'more in a short one',
  filed: 'Filed here',
  filedWhy: 'references get no points for this',
  haveIt: (n: number) => `${counted(n, 'article')} ${n === 1 ? 'has' : 'have'} it`,
  notThere: 'not there',
  inTitle: 'in the title',
  inExcerpt: 'in the excerpt',
  inSource: 'in the name of the source',
  inTopic: 'in the name of a topic',
  notQuite: 'not quite as typed',
}

export type WhyWords = typeof english
/** Words of the dialog that says why something stands where it does. */
export const whyWords = wordsOf('why', english)
