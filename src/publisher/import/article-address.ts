import { parseUrl, safeAddress } from '../../model/address.ts'

/** What senders add to an address to see where their readers come from; it leads nowhere else. */
const TRACKING =
  /^(?:utm_\w+|at_(?:medium|campaign|custom\d|link_\w+|bbc_team|ptr_\w+|format)|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|oly_\w+_id|vero_id|wt_mc|ns_(?:campaign|mchannel|source|linkname)|cmpid|ocid|smid|xtor|ref_src|ftag|ncid|sref)$/i

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

/** Equal for two addresses under which the same article is told: no protocol, `www.`, slash at the end, or fragment. */
export function addressKey(address: string): string {
  const url = new URL(address)
  const host = url.host.replace(/^www\./, '')
  return `${host}${url.pathname.replace(/\/+$/, '')}${keptQuery(url.search)}`
}

/** Taken apart by hand: whatever stays keeps its spelling. */
function keptQuery(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !TRACKING.test(part.split('=', 1)[0] ?? ''))
  return kept.length > 0 ? `?${kept.join('&')}` : ''
}
