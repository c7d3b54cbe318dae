import { pageMeta } from './page-meta.ts'

/** The path under which the site lies, with a slash at both ends. The publisher writes it into the page. */
export let base = pageMeta('base') || '/'

/** Says where the site will lie, where pages are printed and there is no document that could. */
export function placeSite(path: string): void {
  base = path
}

/** Address of a file of this site. */
export function siteAddress(path: string): string {
  return base + path
}
