import { UsageError } from '../command-line.ts'
import type { SitePlace } from './site-place.ts'

/**
 * Where a site will lie. An address with a path says the path as well; one without is that of the host, on which the
 * path is.
 * @throws {UsageError} when the two disagree.
 */
export function readSitePlace(base: string | undefined, siteUrl: string | undefined): SitePlace {
  if (siteUrl === undefined) return { base: base ?? '/' }
  const { origin, pathname } = new URL(siteUrl)
  if (disagree(base, siteUrl))
    throw new UsageError(`--base says ${base}, and --site-url says ${pathname}. They must agree.`)
  const place = base ?? pathname
  return { base: place, siteUrl: origin + place }
}

/** True where a path and an address put the site at two places. */
export function disagree(base: string | undefined, siteUrl: string | undefined): boolean {
  if (base === undefined || siteUrl === undefined) return false
  const { pathname } = new URL(siteUrl)
  return pathname !== '/' && pathname !== base
}
