/** Pages that every site has besides its front page, whatever is in it. */
export const FIXED_PAGES: readonly string[] = [
  'topics',
  'sources',
  'search',
  'catch-up',
  'saved',
  'history',
  'following',
  'trends',
  'settings',
  'about',
]
const PAGE = new RegExp(`^$|^(?:page|topics|source|article|story)/|^(?:${FIXED_PAGES.join('|')})/?$`)

/**
 * Whether a page of the reader's own may lie at a path, relative to the site's base and without a slash at its start:
 * whatever lies elsewhere the publisher put there.
 */
export function isPagePath(path: string): boolean {
  return PAGE.test(path)
}
