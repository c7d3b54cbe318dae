/** The path under which the site lies, with a slash at both ends. The publisher writes it into the page. */
export const base = document.querySelector<HTMLMetaElement>('meta[name="throughline-base"]')?.content || '/'

/** Address of a file of this site. */
export function siteAddress(path: string): string {
  return base + path
}
