import { codeQuery } from '../app/code-query.ts'

/** A feed with nothing in it. */
export const emptyFeedQuery = codeQuery(
  'empty-feed',
  async () => (await import('./empty-feed.tsx')).EmptyFeed,
)
