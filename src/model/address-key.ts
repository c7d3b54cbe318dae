/** What senders add to an address to see where their readers come from; it leads nowhere else. */
const TRACKING =
  /^(?:utm_\w+|at_(?:medium|campaign|custom\d|link_\w+|bbc_team|ptr_\w+|format)|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|oly_\w+_id|vero_id|wt_mc|ns_(?:campaign|mchannel|source|linkname)|cmpid|ocid|smid|xtor|ref_src|ftag|ncid|sref)$/i

/** Host without `www.` and path, query, and fragment of an address as URLs are written. */
const PARTS = /^https?:\/\/(?:www\.)?([^?#]*)(\?[^#]*)?(#.*)?$/
/** A fragment that programs in pages take for a path: what it names is another page, not a place in this one. */
const ROUTE = /^#!?\//

/**
 * The same for all addresses of one article: without the protocol, `www.`, slashes at the end, parameters that count
 * visits, and the fragment, unless that is a path.
 * @param address as `safeAddress` gives it.
 */
export function addressKey(address: string): string {
  return keyOf(address, (fragment) => ROUTE.test(fragment))
}

/**
 * The same with its fragment, which may name one of several articles on a page (`#post-1`).
 * @param address as `safeAddress` gives it.
 */
export function placedKey(address: string): string {
  return keyOf(address, () => true)
}

function keyOf(address: string, isKept: (fragment: string) => boolean): string {
  const [, page = address, query = '', fragment = ''] = PARTS.exec(address) ?? []
  let end = page.length
  while (page[end - 1] === '/') end--
  return writeAlike(`${page.slice(0, end)}${keptQuery(query)}${isKept(fragment) ? fragment : ''}`)
}

/** Escapes as RFC 3986 has them (6.2.2): in capitals, and none where the letter itself may stand. */
function writeAlike(text: string): string {
  if (!text.includes('%')) return text
  return text.replace(/%[0-9a-f]{2}/gi, (written) => {
    const letter = String.fromCharCode(Number.parseInt(written.slice(1), 16))
    return /[\w.~-]/.test(letter) ? letter : written.toUpperCase()
  })
}

/** A query without what only tells where the reader came from. Taken apart by hand: whatever stays keeps its spelling. */
export function keptQuery(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !TRACKING.test(part.split('=', 1)[0] ?? ''))
  return kept.length > 0 ? `?${kept.join('&')}` : ''
}
