import type { Article } from '../../model/article.ts'
import type { Provider } from '../../model/provider.ts'
import type { Source } from '../../model/shards.ts'
import type { Topic } from '../../model/topic.ts'

/** What a page is about, as far as its head says it. */
export type PageFacts =
  | { readonly kind: 'front' }
  | { readonly kind: 'topic'; readonly topic: Pick<Topic, 'name' | 'stories' | 'articles'> }
  | { readonly kind: 'source'; readonly source: Pick<Source, 'domain' | 'name' | 'description' | 'stories'> }
  | {
      readonly kind: 'story'
      readonly lead: Pick<Article, 'title' | 'excerpt'>
      readonly articles: number
      readonly sources: number
    }
  | {
      readonly kind: 'article'
      readonly article: Pick<Article, 'title' | 'excerpt'>
      readonly provider: Pick<Provider, 'name'>
      /** True where the page has text of its own, and is more than a pointer to what somebody else wrote. */
      readonly hasText: boolean
    }
  | { readonly kind: 'plain'; readonly title: string; readonly description: string }
  | { readonly kind: 'missing' }
