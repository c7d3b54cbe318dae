import type { IndexOptions } from '../../indexer/index-folder.ts'
import type { Cards } from '../cards/cards.ts'
import type { Counting } from '../config/counting.ts'
import type { SitePlace } from '../config/site-place.ts'
import type { Look } from '../look/make-look-parts.ts'
import type { Prerender } from '../pages/prerender.ts'

export interface BuildOptions extends IndexOptions, SitePlace {
  readonly look?: Look
  /** What counts visits. */
  readonly counting?: Counting | undefined
  readonly packageDir: string
  /** Which pages are there before any script runs. */
  readonly prerender?: Prerender | undefined
  /** Which stories have pictures for links to them. */
  readonly cards?: Cards | undefined
  /** True where pages of articles, which are others' work, are to be found by search engines. */
  readonly indexArticles?: boolean | undefined
}
