import { codeQuery } from '../app/code-query.ts'

/** What an article that is opened from a list is first painted without. */
export const articlePartsQuery = codeQuery(
  'article-parts',
  async () => (await import('./article-parts.ts')).articleParts,
)
