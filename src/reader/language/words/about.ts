import { wordsOf } from '../spoken.ts'

const english = {
  title: (title: string) => `About ${title}`,
  what: 'This site follows stories through all their coverage. It points to articles and does not hold them: a headline leads to what is known of an article, and from there to its original, at its source.',
  holds: (articles: string, references: string, stories: string, sources: string) =>
    `It holds ${articles} and ${references} (coverage that only other articles speak of) in ${stories}, from ${sources}.`,
  newest: (when: string) => `The newest is of ${when}.`,
  stories: 'How stories are made',
  storiesMade:
    'The publisher of this site says which articles cover the same thing, and articles at the same address belong together. What is so connected is one story, if it is at most twelve articles within fourteen days. Anything larger or longer is divided by the words of its headlines and the time between them, and the parts stay one thread: a story’s page names those before and after it. Articles that the publisher linked to nothing are joined by their words and time, too, to each other or to one story of the publisher’s. Wherever a connection is not the publisher’s, the story’s page says so, and why.',
  copies:
    'The same text at several sources counts once where it is said how much was written, and names all that carried it.',
  leads:
    'One article leads a story: one that the publisher marked for it if there is any, then the one of the highest quality, then the newest.',
  scores: 'How scores are made',
  scoresMade: (half: number, tenth: number, best: number) =>
    `Quality and heat are this site’s own scores of an article, not its source’s. A number alone says little, so it is told by how many articles here have less. Half have ${half} or more, a tenth ${tenth} or more, and the best ${best}.`,
  balanced:
    'The balanced order adds up how many of a hundred articles have a lower quality and less heat than a story’s lead, how many of a hundred stories are told by fewer articles and sources, 100 for what you follow, and a freshness that is 100 at the newest date here and 100 less for each week before it. How much each counts can be set. “Why is this here?”, in the menu of each item, shows the sum.',
  privacy: 'Privacy',
  noServer:
    'There is no server that could know what you read: these are plain files. The time of your last visit, and what you read, save and follow, is kept in this browser. None of it goes anywhere. Pictures come from the sources’ own hosts, which see that somebody fetched them, but not from which page.',
  counted: (host: string) =>
    `The publisher of this site counts visits by a script from ${host}. It runs in each page, can see which pages you open, and may tell that host. The time of your last visit, and what you read, save and follow, is kept in this browser. Throughline sends none of it anywhere. Pictures come from the sources’ own hosts, which see that somebody fetched them, but not from which page.`,
  contact: 'Corrections and takedowns',
  noContact: 'This site names no contact. What is wrong with an article is best told to its source.',
  tell: 'If something here is wrong, or should not be here, <tell>tell the publisher</tell>. An article that is taken down goes from all pages with the next build, and from the lists of readers who had saved it. What its source wrote is the source’s: ask there for changes.',
  write:
    'If something here is wrong, or should not be here, write to <address/>. An article that is taken down goes from all pages with the next build, and from the lists of readers who had saved it. What its source wrote is the source’s: ask there for changes.',
  freshness: 'Freshness',
  days: (zoneTime: string) => `Days begin and end in ${zoneTime}.`,
  built: (when: string) => `The site was last built on ${when}.`,
  builtPending: 'The site was last built ….',
  builtUnknown: 'The site was last built at a time that is not known here.',
}

export type AboutWords = typeof english
/** Words of the page that says what a site is. */
export const aboutWords = wordsOf('about', english)
