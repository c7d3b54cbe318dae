import type { SiteSize } from './measure-site.ts'

interface Limit {
  readonly host: string
  readonly measure: keyof SiteSize
  readonly most: number
  readonly words: string
}

/** As the hosts' documentation has them, of 2026. */
const LIMITS: readonly Limit[] = [
  {
    host: 'Cloudflare Pages',
    measure: 'files',
    most: 20_000,
    words: '20,000 files, or 100,000 on a paid plan',
  },
  { host: 'GitHub Pages', measure: 'bytes', most: 1e9, words: '1 GB' },
  { host: 'GitLab Pages', measure: 'files', most: 200_000, words: '200,000 files' },
  { host: 'Netlify', measure: 'fullest', most: 54_000, words: '54,000 files in one folder' },
]

/** What to say of the hosts that a site is too large for; nothing where it fits on all. */
export function tooSmallHosts(size: SiteSize): string[] {
  const small = LIMITS.filter(({ measure, most }) => size[measure] > most)
  if (small.length === 0) return []
  const names = small.map(({ host, words }) => `${host} (at most ${words})`)
  return [`Too large for ${names.join(', ')}: --prerender N makes pages of the newest N articles alone.`]
}
