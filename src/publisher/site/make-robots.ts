import { SITEMAP } from '../site-files.ts'

/** What earlier builds put there, whatever the address was. */
const OURS = /^User-agent: \*\nDisallow:\n(?:\nSitemap: .*\n)?$/

/**
 * Says to robots that all may be read, and where all of it is listed: they want whole addresses there, and in it.
 * @param inPlace what the site has; what its publisher put there instead, as to bar some robots, is left as it is.
 */
export function makeRobots(siteUrl: string | undefined, inPlace: string | null): string {
  if (inPlace !== null && !OURS.test(inPlace)) return inPlace
  const welcome = 'User-agent: *\nDisallow:\n'
  return siteUrl === undefined ? welcome : `${welcome}\nSitemap: ${siteUrl}${SITEMAP}\n`
}
