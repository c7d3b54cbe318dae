import { contentSecurityPolicy, IMMUTABLE, securityHeaders } from './security-headers.ts'
import { APP, INDEX } from './site-files.ts'

/**
 * The `_headers` file of Netlify and Cloudflare Pages. What it says no caching for, they ask about each time anyway;
 * saying so here would add a second header to what may be kept for ever.
 */
export function makeHostHeaders(base: string, shell: string): string {
  const rules: readonly [string, Readonly<Record<string, string>>][] = [
    [`${base}*`, securityHeaders(contentSecurityPolicy(shell))],
    [`${base}${APP}/*`, { 'Cache-Control': IMMUTABLE }],
    [`${base}${INDEX}/shards/*`, { 'Cache-Control': IMMUTABLE }],
  ]
  return rules
    .map(([path, headers]) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`)
      return `${path}\n${lines.join('')}`
    })
    .join('\n')
}
