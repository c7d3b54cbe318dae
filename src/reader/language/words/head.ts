import { counted } from '../numbers.ts'
import { wordsOf } from '../spoken.ts'

const english = {
  front: 'Follow every story through all its coverage.',
  topic: (name: string, stories: number, articles: number) =>
    `${name}: ${counted(stories, 'story', 'stories')}, told by ${counted(articles, 'article')}.`,
  topicPage: (name: string, page: number) => `${name}, page ${page}.`,
  source: (name: string, stories: number) =>
    `${name}: ${counted(stories, 'story', 'stories')}, alongside everyone else who covered them.`,
  story: (articles: number, sources: number) =>
    `${counted(articles, 'article')} from ${counted(sources, 'source')}.`,
  article: (name: string) => `By ${name}, with all other coverage of the story.`,
  topics: (title: string) => `Everything that ${title} follows, by topic.`,
  sources: (title: string) => `All the sources on ${title}.`,
  about: (title: string) =>
    `What ${title} is, how stories and scores are made, and what it knows about its readers.`,
  missing: 'There is no such page.',
}

export type HeadWords = typeof english
/** Words that printed pages say of themselves to search engines. */
export const headWords = wordsOf('head', english)
