/** What the browser's tab says; null for the front page, which is called as the site is. */
export function pageTitle(title: string | null, siteTitle: string): string {
  return title === null ? siteTitle : `${title} · ${siteTitle}`
}
