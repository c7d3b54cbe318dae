import { wordsOf } from '../spoken.ts'

const english = {
  arrival: (title: string) =>
    `${title} follows every story through all its coverage; this article is part of one. See the <front>newest stories</front>.`,
  noAddress: 'The publisher gave no address that can be opened.',
  readAt: 'Read at <name/>',
  play: 'Play the video here',
  playTells: 'It comes from YouTube, which will know that you watched it.',
  scored: (rank: number, quality: number, title: string) =>
    `<strong>Better than ${rank}% of articles here</strong> (${quality}), scored by ${title}.`,
  howScored: 'How scores are made',
  coverageMissing: 'Its coverage needs a connection',
  coverageMissingText: 'The rest of the coverage is not on this device; this much is.',
  noArticle: 'There is no such article here',
  noArticleText: 'It may have been withdrawn by the publisher, or the address may be mistyped.',
  noArticleWays:
    'See the <front>newest stories</front>, <topics>all topics</topics> or <sources>all sources</sources>.',
  withdrawn: 'Withdrawn: the publisher has taken this article back.',
  withdrawnRemove: '<remove>Remove it from what you saved</remove> or see the <front>newest stories</front>.',
  withdrawnWays: 'See the <front>newest stories</front>.',
  trail: (list: string) => `In ${list}`,
  previous: 'Previous',
  next: 'Next',
  thisStory: 'This story',
}

export type ArticleWords = typeof english
/** Words of an article's page, apart from those of its story, which come with what needs them. */
export const articleWords = wordsOf('article', english)
