import type { IndexOptions } from '../../indexer/index-folder.ts'
import type { CheckedConfig } from '../config/config-schema.ts'
import type { Counting } from '../config/counting.ts'
import type { SitePlace } from '../config/site-place.ts'
import type { Look } from '../look/make-look-parts.ts'

export interface BuildOptions
  extends IndexOptions,
    SitePlace,
    Readonly<Pick<CheckedConfig, 'prerender' | 'cards' | 'indexArticles'>> {
  readonly look?: Look
  /** What counts visits. */
  readonly counting?: Counting | undefined
  readonly packageDir: string
}
