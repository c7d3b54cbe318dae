import { FEED_TYPES } from '../feeds/feed-types.ts'
import { WEB_MANIFEST } from '../site-files.ts'

/** What a web server has to know of a site. */
export interface HostRules {
  /** Path under which the site lies, with a slash at both ends; it needs no encoding. */
  readonly base: string
  /** Headers of every answer. */
  readonly headers: Readonly<Record<string, string>>
}

/** What is worth compressing. Pictures that are no drawings, and fonts, are compressed already. */
export const COMPRESSED = [
  'text/css',
  'text/html',
  'text/javascript',
  'text/plain',
  'text/x-opml',
  'text/xml',
  'application/atom+xml',
  'application/feed+json',
  'application/javascript',
  'application/json',
  'application/manifest+json',
  'application/rss+xml',
  'application/xml',
  'image/svg+xml',
]
/** Less than this isn't worth it, in bytes. */
export const LEAST_COMPRESSED = 1000

/** Content types that hosts don't know, each with a regular expression of the paths that it is for. */
export function typedPaths(base: string): readonly (readonly [paths: string, type: string])[] {
  return [...FEED_TYPES, [WEB_MANIFEST, 'application/manifest+json'] as const].map(([path, type]) => [
    `^${literally(base + path).replace(':topic', '[^/]+')}$`,
    type,
  ])
}

/** Writes text so that it stands for itself in a regular expression. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
