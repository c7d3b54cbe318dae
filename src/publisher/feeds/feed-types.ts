import { FEED_FILES, OPML_FILE } from '../../model/feed-files.ts'

const OPML_TYPE = 'text/x-opml'

/** Paths of feeds inside a site and their content types, which hosts don't know; `:topic` stands for any topic. */
export const FEED_TYPES: readonly (readonly [path: string, type: string])[] = [
  ...FEED_FILES.flatMap(({ file, type }) => [
    [file, type] as const,
    [`topics/:topic/${file}`, type] as const,
  ]),
  [OPML_FILE, OPML_TYPE],
]

/** The content type of a feed by its path inside the site; null for what is none. */
export function feedTypeOf(path: string): string | null {
  const place = path.replace(/^topics\/[^/]+\//, 'topics/:topic/')
  return FEED_TYPES.find(([known]) => known === place)?.[1] ?? null
}
