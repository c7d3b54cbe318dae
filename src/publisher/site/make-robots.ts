import { SITEMAP } from '../site-files.ts'

/** Says to robots that all may be read, and where all of it is listed: they want whole addresses there, and in it. */
export function makeRobots(siteUrl: string | undefined): string {
  const welcome = 'User-agent: *\nDisallow:\n'
  return siteUrl === undefined ? welcome : `${welcome}\nSitemap: ${siteUrl}${SITEMAP}\n`
}
