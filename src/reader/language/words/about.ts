import { wordsOf } from '../spoken.ts'

const english = {
  title: (title: string) => `About ${title}`,
  what: 'This site follows stories through all their coverage. It does not hold the articles themselves: a headline leads to what is known about an article, and from there to the original at its source.',
  holds: (articles: string, references: string, stories: string, sources: string) =>
    `It lists ${articles} and ${references} (coverage known only from other articles) in ${stories}, from ${sources}.`,
  newest: (when: string) => `The newest is from ${when}.`,
  stories: 'How stories are made',
  storiesMade:
    'The publisher of this site links articles that cover the same thing, and articles at the same address belong together. Linked articles are one story if there are at most twelve of them within fourteen days. Anything larger or longer is divided by the words of its headlines and the time between them. The parts stay one thread: a story’s page names those before and after it. Articles that the publisher did not link are joined by words and time as well, to each other or to one of the publisher’s stories. Wherever a link is not the publisher’s, the story’s page says so, and why.',
  copies:
    'The same text at several sources counts once when coverage is measured, and every source that carried it is named.',
  leads:
    'One article leads each story: the one of the highest quality, then the newest. If the publisher marked any to lead, only those are considered.',
  scores: 'How scores are made',
  scoresMade: (half: number, tenth: number, best: number) =>
    `Quality and heat are this site’s own scores for an article, not for its source. A number alone says little, so you see how many articles here score lower. Half have a quality of ${half} or more, a tenth ${tenth} or more, and the best ${best}.`,
  balanced:
    'The balanced order adds up five numbers for each story: how many articles in a hundred have a lower quality than its lead, how many have less heat, how many stories in a hundred have fewer articles and sources, 100 if you follow it, and a freshness that is 100 on the newest date here and falls by 100 for each week before it. You can set how much each counts. “Why is this here?”, in the menu of each item, shows the sum.',
  privacy: 'Privacy',
  noServer:
    'There is no server that could know what you read: these are plain files. The time of your last visit, and what you read, save and follow, stays in this browser. None of it is sent anywhere. Pictures come from the sources’ own servers, which can see that someone fetched them, but not from which page.',
  counted: (host: string) =>
    `The publisher of this site counts visits with a script from ${host}. It runs on every page, can see which pages you open, and may report them there. The time of your last visit, and what you read, save and follow, stays in this browser. Throughline sends none of it anywhere. Pictures come from the sources’ own servers, which can see that someone fetched them, but not from which page.`,
  contact: 'Corrections and takedowns',
  noContact:
    'This site gives no contact. If something is wrong with an article, it is best to tell its source.',
  tell: 'If something here is wrong, or should not be here, <tell>tell the publisher</tell>. An article that is taken down disappears from all pages with the next build, and from the lists of readers who had saved it. What a source wrote belongs to the source: ask there for changes.',
  write:
    'If something here is wrong, or should not be here, write to <address/>. An article that is taken down disappears from all pages with the next build, and from the lists of readers who had saved it. What a source wrote belongs to the source: ask there for changes.',
  freshness: 'Freshness',
  days: (zoneTime: string) => `Days begin and end in ${zoneTime}.`,
  built: (when: string) => `The site was last built on ${when}.`,
  builtPending: 'The site was last built ….',
  builtUnknown: 'When the site was last built is not known here.',
}

export type AboutWords = typeof english
/** Words of the page that says what a site is. */
export const aboutWords = wordsOf('about', english)
