import type { AboutWords } from './english/about.ts'
import type { ArticleWords } from './english/article.ts'
import type { CatchUpWords } from './english/catch-up.ts'
import type { FeedWords } from './english/feed.ts'
import type { FeedFileWords } from './english/feed-files.ts'
import type { FilterWords } from './english/filters.ts'
import type { FrameWords } from './english/frame.ts'
import type { HeadWords } from './english/head.ts'
import type { KeptWords } from './english/kept.ts'
import type { ListWords } from './english/lists.ts'
import type { MenuWords } from './english/menu.ts'
import type { SearchWords } from './english/search.ts'
import type { SettingWords } from './english/settings.ts'
import type { StoryWords } from './english/story.ts'
import type { StretchWords } from './english/stretches.ts'
import type { TrendWords } from './english/trends.ts'
import type { WhyWords } from './english/why.ts'

/** All words of the interface, by part: English says what there is, and a language that lacks any of it does not compile. */
export interface Catalogue {
  readonly frame: FrameWords
  readonly feed: FeedWords
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
