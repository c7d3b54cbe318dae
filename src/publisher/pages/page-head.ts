import { pageTitle } from '../../reader/app/page-title.ts'
import { encodePath } from '../../reader/print/encode-path.ts'
import type { HeadEntry } from './head-entry.ts'
import type { HeadSite } from './head-site.ts'
import { pageDataOf } from './page-data.ts'
import { hasAddress, type PageFacts } from './page-facts.ts'
import { descriptionOf, titleOf } from './page-words.ts'
import { previewOf } from './preview-of.ts'
import type { PreviewPicture } from './preview-picture.ts'

/** What the head of a page says of it: its name, what is on it, whether it is to be found, and by which address. */
export function headOf(
  facts: PageFacts,
  path: string,
  site: HeadSite,
  picture: PreviewPicture | null = null,
): HeadEntry[] {
  const isPage = hasAddress(facts)
  const { siteUrl } = site
  const data = pageDataOf(facts, path, site)
  return [
    { kind: 'title', text: pageTitle(titleOf(facts), site.title) },
    { kind: 'meta', name: 'description', content: descriptionOf(facts, site) },
    { kind: 'meta', name: 'robots', content: isFound(facts, site) ? 'index, follow' : 'noindex, follow' },
    ...(siteUrl !== undefined && isPage
      ? [{ kind: 'link' as const, rel: 'canonical', href: siteUrl + encodePath(path) }]
      : []),
    ...(isPage ? previewOf(facts, path, site, picture) : []),
    ...(data === null ? [] : [{ kind: 'data' as const, data }]),
  ]
}

/** An article without text here is a pointer to what somebody else wrote, and that is what is to be found. */
function isFound(facts: PageFacts, { indexArticles = false }: HeadSite): boolean {
  if (facts.kind === 'article') return facts.hasText || indexArticles
  // The page of one without stories says that there are none.
  if (facts.kind === 'topic') return facts.topic.stories > 0
  if (facts.kind === 'source') return facts.source.stories > 0
  return hasAddress(facts)
}
