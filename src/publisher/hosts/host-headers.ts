import { FEED_TYPES } from '../feeds/feed-types.ts'
import { APP, INDEX, WEB_MANIFEST, WORKER } from '../site-files.ts'
import { IMMUTABLE, REVALIDATE } from './caching.ts'
import { policyOf, securityHeaders } from './security-headers.ts'

/**
 * The `_headers` file of Netlify and Cloudflare Pages. Where it says nothing of caching, these hosts have browsers ask each
 * time; a rule for everything that says so would add a second header to what may be kept for ever.
 */
export function makeHostHeaders(base: string, shell: string): string {
  const rules: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    [`${base}*`, securityHeaders(policyOf(shell))],
    [`${base}${APP}/*`, { 'Cache-Control': IMMUTABLE }],
    [`${base}${INDEX}/shards/*`, { 'Cache-Control': IMMUTABLE }],
    [`${base}${WORKER}`, { 'Cache-Control': REVALIDATE }],
    [`${base}${WEB_MANIFEST}`, { 'Content-Type': 'application/manifest+json' }],
    ...FEED_TYPES.map(([path, type]) => [base + path, { 'Content-Type': type }] as const),
  ]
  return rules
    .map(([path, headers]) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`)
      return `${path}\n${lines.join('')}`
    })
    .join('\n')
}
