import { createHash } from 'node:crypto'

/** Hosts that a page may frame: players, on a click. */
const FRAMES = ['https://www.youtube-nocookie.com']

/** A script that is in the page itself; those with a type are modules from a file, or data. */
const INLINE_SCRIPT = /<script(?![^>]*\s(?:src|type)=)[^>]*>([\s\S]*?)<\/script>/g

/**
 * What a page may do: its own script, styles and data, pictures from any https host, and nothing else.
 * @param html of the page, whose inline scripts are allowed by their hashes.
 */
export function contentSecurityPolicy(html: string): string {
  const inline = [...html.matchAll(INLINE_SCRIPT)].map(([, script = '']) => {
    const hash = createHash('sha256').update(script).digest('base64')
    return ` 'sha256-${hash}'`
  })
  return [
    "default-src 'none'",
    `script-src 'self'${inline.join('')}`,
    "style-src 'self'",
    "img-src 'self' https:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    `frame-src ${FRAMES.join(' ')}`,
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types sw-url',
  ].join('; ')
}

/** Headers of every answer; `frame-ancestors` works in a header only. */
export function securityHeaders(policy: string): Record<string, string> {
  return {
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  }
}

/** For a year: whatever has a hash of its content in its name. */
export const IMMUTABLE = 'public, max-age=31536000, immutable'
/** Asked about each time, and answered with "not modified" mostly. */
export const REVALIDATE = 'no-cache'
