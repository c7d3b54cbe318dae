import type { Article } from '../../model/article.ts'
import type { Provider } from '../../model/provider.ts'
import type { Source } from '../../model/shards.ts'
import type { Topic } from '../../model/topic.ts'

/** A page above another one, as the way to it shows it. */
export interface PageAbove {
  readonly name: string
  /** Decoded path inside the site. */
  readonly path: string
}

/** One article, as what machines read of a page names it. */
export interface ArticleFacts {
  readonly article: Pick<Article, 'title' | 'excerpt' | 'time' | 'address' | 'picture'>
  readonly provider: Pick<Provider, 'domain' | 'name'>
}

/** Number of a page of a feed after its first, from 2. */
type LaterPage = number

/** What a page is about, as far as its head says it. */
export type PageFacts =
  | { readonly kind: 'front'; readonly page?: LaterPage }
  | {
      readonly kind: 'topic'
      readonly topic: Pick<Topic, 'name' | 'stories' | 'articles' | 'newest'>
      /** Topics above it, the widest first. */
      readonly above: readonly PageAbove[]
    }
  /** A page of a topic after its first, which does not change with each new article. */
  | {
      readonly kind: 'topic-page'
      readonly name: string
      readonly page: LaterPage
      readonly above: readonly PageAbove[]
    }
  | {
      readonly kind: 'source'
      readonly source: Pick<Source, 'domain' | 'name' | 'description' | 'stories'>
      readonly page?: LaterPage
    }
  | {
      readonly kind: 'story'
      readonly lead: Pick<Article, 'title' | 'excerpt'>
      readonly articles: number
      readonly sources: number
      /** The newest of its articles, the newest first. */
      readonly newest: readonly ArticleFacts[]
      /** A topic of its lead with those above it, the widest first. */
      readonly above: readonly PageAbove[]
    }
  | ({
      readonly kind: 'article'
      /** True where the page has text of its own, and is more than a pointer to what somebody else wrote. */
      readonly hasText: boolean
      /** Its story, where it is one of several articles. */
      readonly above: readonly PageAbove[]
    } & ArticleFacts)
  | { readonly kind: 'plain'; readonly title: string; readonly description: string }
  /** A page that is made on the reader's device alone; without a title, any. */
  | { readonly kind: 'frame'; readonly title: string | null }
  | { readonly kind: 'missing' }

/** Whether a page is known by an address: others say nothing that would be found there. */
export function hasAddress({ kind }: PageFacts): boolean {
  return kind !== 'frame' && kind !== 'missing'
}
