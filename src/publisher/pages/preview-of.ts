import { namePage } from '../../reader/feed/name-page.ts'
import { encodePath } from '../../reader/print/encode-path.ts'
import type { HeadEntry } from './head-entry.ts'
import type { HeadSite } from './head-site.ts'
import type { PageFacts } from './page-facts.ts'
import { descriptionOf, titleOf } from './page-words.ts'
import type { PreviewPicture } from './preview-picture.ts'

/** What is shown of a page where somebody links to it elsewhere: Open Graph, and what Twitter needs besides. */
export function previewOf(
  facts: PageFacts,
  path: string,
  site: HeadSite,
  picture: PreviewPicture | null,
): HeadEntry[] {
  const { title, siteUrl } = site
  const properties: [string, string | null][] = [
    ['og:type', facts.kind === 'article' ? 'article' : 'website'],
    ['og:title', facts.kind === 'front' ? namePage(title, facts.page ?? 1) : titleOf(facts)],
    ['og:description', descriptionOf(facts, site)],
    ['og:site_name', title],
    ['og:locale', localeOf(site.language ?? 'en')],
    ['article:published_time', publishedAt(facts)],
  ]
  if (siteUrl !== undefined) {
    properties.push(['og:url', siteUrl + encodePath(path)])
    // An address in a preview is a whole one, or none.
    if (picture !== null)
      properties.push(
        ['og:image', siteUrl + encodePath(picture.path)],
        ['og:image:type', 'image/png'],
        ['og:image:width', String(picture.width)],
        ['og:image:height', String(picture.height)],
        ['og:image:alt', picture.alt],
      )
  }
  const isLarge = siteUrl !== undefined && picture !== null
  return [
    ...properties.flatMap(([property, content]) =>
      content === null ? [] : [{ kind: 'property' as const, property, content }],
    ),
    { kind: 'meta', name: 'twitter:card', content: isLarge ? 'summary_large_image' : 'summary' },
  ]
}

const locales = new Map<string, string>()

/** A language and where it is at home, as Open Graph writes it: `de_DE`. Worked out once, for all pages have the same. */
function localeOf(tag: string): string {
  const known = locales.get(tag)
  if (known !== undefined) return known
  const { language, region } = new Intl.Locale(tag).maximize()
  const locale = region === undefined ? language : `${language}_${region}`
  locales.set(tag, locale)
  return locale
}

function publishedAt(facts: PageFacts): string | null {
  if (facts.kind !== 'article' || facts.article.time === null) return null
  return new Date(facts.article.time).toISOString()
}
