import type { Article } from '../../model/article.ts'

/** An article file with all that the plots count it under. */
export interface FiledArticle {
  readonly article: Article
  /** Id of its story. */
  readonly story: string
  /** Ids of its topics and of all above them, each once. */
  readonly topics: readonly string[]
}
