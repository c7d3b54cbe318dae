import { codeQuery } from '../app/code-query.ts'

/** An article's place in its story. */
export const articleStoryQuery = codeQuery(
  'article-story',
  async () => (await import('./article-story.tsx')).ArticleStory,
)
