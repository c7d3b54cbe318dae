import type { KnownArticle } from '../data/known-articles.ts'

export async function findInCache(_id: string): Promise<KnownArticle | null> {
  return null
}
