import { safeAddress } from '../model/address.ts'
import { UsageError } from './command-line.ts'
import type { SitePlace } from './site-place.ts'

/**
 * Where a site will lie, as a command line says it. An address with a path says the path as well; one without is that
 * of the host, on which the path is.
 * @throws {UsageError} when either makes no sense, or they disagree.
 */
export function readSitePlace(base: string, url: string): SitePlace {
  if (url === '') return { base: readBase(base || '/') }
  const address = safeAddress(url)
  if (address === null || /[?#]/.test(address))
    throw new UsageError(
      '--site-url takes an address that begins with https:// or http://, without a question mark or a hash sign.',
    )
  const { origin, pathname } = new URL(address)
  const path = pathname.endsWith('/') ? pathname : `${pathname}/`
  const place = readBase(base || path)
  if (path !== '/' && path !== place)
    throw new UsageError(`--base says ${place}, and --site-url says ${path}. They are to agree.`)
  return { base: place, siteUrl: origin + place }
}

/** Letters, digits and `_ . ~ -`, so that it needs no encoding wherever it is written; no `..`. */
function readBase(base: string): string {
  if (/^\/(?:(?!\.{1,2}\/)[\w.~-]+\/)*$/.test(base)) return base
  throw new UsageError('--base takes a path that begins and ends with a slash, such as /news/.')
}
