import type { FirstView } from '../../reader/print/first-view.ts'
import type { PageFacts } from './page-facts.ts'
import type { PreviewPicture } from './preview-picture.ts'

export interface PageToPrint {
  /** Decoded path inside the site. */
  readonly path: string
  readonly facts: PageFacts
  /** Its data, besides what every page has. */
  readonly data: Pick<FirstView, 'feed' | 'story' | 'source' | 'frame' | 'more'>
  /** For links to it; that of the site unless said otherwise. */
  readonly picture?: PreviewPicture | null
}
