/**
 * The path of a request, decoded, or null where it can't be or climbs out; and its query with the question mark.
 * @param url as the request says it: a whole address where a program takes this server for a proxy.
 */
export function splitAddress(url: string): { path: string | null; query: string } {
  const [written = '', ...rest] = url
    .replace(/#.*$/s, '')
    .replace(/^https?:\/\/[^/?]*/i, '')
    .split('?')
  const query = rest.length > 0 ? `?${rest.join('?')}` : ''
  try {
    const path = decodeURIComponent(written || '/')
    const climbs = path.split(/[\\/]/).includes('..')
    return { path: climbs ? null : path, query }
  } catch {
    return { path: null, query }
  }
}
