import { hash } from 'node:crypto'
import type { Counting } from '../config/counting.ts'

/** Hosts that a page may frame: players, on a click. */
const FRAMES = ['https://www.youtube-nocookie.com']

/** A script that is in the page itself; those with a type are modules from a file, or data. */
const INLINE_SCRIPT = /<script(?![^>]*\s(?:src|type)=)[^>]*>([\s\S]*?)<\/script>/g

/**
 * What a page may do: its own script, styles and data, pictures from any https host, the publisher's script that
 * counts visits, and nothing else.
 * @param html of the page, whose inline scripts are allowed by their hashes.
 * @param sheet that some pages hold in themselves.
 */
export function contentSecurityPolicy(html: string, counting?: Counting, sheet?: string): string {
  const inline = [...html.matchAll(INLINE_SCRIPT)].map(([, script = '']) => hashOf(script))
  // The address without its query, which a policy can't hold; and whom it tells, its own host first of all.
  const script = counting
    ? ` ${counting.script.replace(/[?#].*/s, '').replace(/[;,]/g, encodeURIComponent)}`
    : ''
  const told = counting ? [new URL(counting.script).origin, ...(counting.connect ?? [])] : []
  const connect = [...new Set(told)].map((origin) => ` ${origin}`).join('')
  return [
    "default-src 'none'",
    `script-src 'self'${inline.join('')}${script}`,
    `style-src 'self'${sheet === undefined ? '' : hashOf(sheet)}`,
    "img-src 'self' https:",
    "font-src 'self'",
    `connect-src 'self'${connect}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    `frame-src ${FRAMES.join(' ')}`,
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types sw-url',
  ].join('; ')
}

function hashOf(inline: string): string {
  return ` 'sha256-${hash('sha256', inline, 'base64')}'`
}

/** The policy that a built page has in itself. */
export function policyOf(html: string): string {
  const written = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]
  // What was escaped in it are signs that markup needs, as `escapeMarkup` does it; a policy has but one of them.
  return written?.replaceAll('&amp;', '&') ?? contentSecurityPolicy(html)
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
