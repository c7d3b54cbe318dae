import { parseUrl, safeAddress } from '../../model/address.ts'
import { keptQuery } from '../../model/address-key.ts'

/**
 * Where an article is read, as its file says it: an address that a link may lead to, without what only tells where the
 * reader came from. Null where there is no such address.
 */
export function articleAddress(text: string, base: string | undefined): string | null {
  const whole = resolveAddress(text, base)
  if (whole === null) return null
  const url = new URL(whole)
  url.search = keptQuery(url.search)
  return url.href
}

/** An address in full, from what may be a part of one; null where it is none that may be followed. */
export function resolveAddress(text: string, base: string | undefined): string | null {
  const trimmed = text.trim()
  const whole = trimmed === '' ? null : parseUrl(trimmed, base)
  if (whole === null) return null
  // The text itself is looked at where it is whole, for resolving hides what must not be in an address.
  return safeAddress(/^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : whole.href)
}
