import type { AboutWords } from './words/about.ts'
import type { ArticleWords } from './words/article.ts'
import type { CatchUpWords } from './words/catch-up.ts'
import type { FeedWords } from './words/feed.ts'
import type { FeedFileWords } from './words/feed-files.ts'
import type { FilterWords } from './words/filters.ts'
import type { FrameWords } from './words/frame.ts'
import type { HeadWords } from './words/head.ts'
import type { KeptWords } from './words/kept.ts'
import type { ListWords } from './words/lists.ts'
import type { MenuWords } from './words/menu.ts'
import type { NothingWords } from './words/nothing.ts'
import type { SearchWords } from './words/search.ts'
import type { SettingWords } from './words/settings.ts'
import type { StoryWords } from './words/story.ts'
import type { StretchWords } from './words/stretches.ts'
import type { TrendWords } from './words/trends.ts'
import type { WhyWords } from './words/why.ts'

/** All words of the interface, by part: English says what there is, and a language that lacks any of it does not compile. */
export interface Catalogue {
  readonly frame: FrameWords
  readonly feed: FeedWords
  readonly nothing: NothingWords
  readonly article: ArticleWords
  readonly story: StoryWords
  readonly filters: FilterWords
  readonly search: SearchWords
  readonly stretches: StretchWords
  readonly lists: ListWords
  readonly why: WhyWords
  readonly trends: TrendWords
  readonly kept: KeptWords
  readonly settings: SettingWords
  readonly menu: MenuWords
  readonly about: AboutWords
  readonly catchUp: CatchUpWords
  readonly head: HeadWords
  readonly feedFiles: FeedFileWords
}
