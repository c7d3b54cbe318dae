const MAX_LENGTH = 2048
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\\]/

/**
 * The address as a link may carry it, or null where it must not be followed: only http(s), no userinfo, no control
 * characters, at most 2,048 long. Spaces come back encoded, as browsers do it, and the host in lower case and in
 * punycode.
 */
export function safeAddress(text: string): string | null {
  const trimmed = text.trim()
  if (trimmed.length > MAX_LENGTH || FORBIDDEN.test(trimmed) || !/^https?:\/\//i.test(trimmed)) return null
  const url = parseUrl(trimmed)
  // A host of dots alone is one for the URL standard, and in a path it would be a step up.
  if (!url || url.username || url.password || /^\.*$/.test(url.hostname)) return null
  return url.href.length > MAX_LENGTH ? null : url.href
}

/** Pictures travel over https alone: a page served over https would not show others. */
export function safePictureAddress(text: string): string | null {
  const address = safeAddress(text)
  return address?.startsWith('https://') ? address : null
}

/**
 * The host of an address without `www.` and the dot of the root, which is how providers are named; null where there is
 * none. No host on the web ends in `.html`, and a provider `a.html` could not have pages: their folder would have the
 * name of the file of provider `a`.
 */
export function domainOf(address: string): string | null {
  const host = parseUrl(address)?.hostname.replace(/^www\.|\.+$/g, '')
  return host && !host.endsWith('.html') ? host : null
}

/**
 * An address in its parts; null where it is none.
 *
 * Not by `URL.canParse`: once it is called often, Node 20 takes the bytes of "bücher.example" for UTF-8 there, which they
 * aren't, and so says of such a host that it is none.
 * @param base the address that a relative one is relative to.
 */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base)
  } catch {
    return null
  }
}
