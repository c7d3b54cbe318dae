import { queryOptions } from '@tanstack/react-query'

/** The code that shows an article's place in its story: a first view of a feed does without it. */
export const articleStoryQuery = queryOptions({
  queryKey: ['code', 'article-story'],
  queryFn: async () => (await import('./article-story.tsx')).ArticleStory,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  // Browsers remember for as long as a page is open that a module could not be fetched.
  retry: false,
})
