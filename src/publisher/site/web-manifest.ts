import { pageLanguage, shellWords } from './shell-words.ts'

interface WebManifestOptions {
  /** Path under which the site lies, with a slash at both ends. */
  readonly base: string
  readonly title: string
  readonly description?: string | undefined
  /** Of the pages, as BCP 47 writes it. */
  readonly language?: string | undefined
}

/** What a home screen needs to know of a site. Its colours are those that the page itself names. */
export function makeWebManifest(template: string, options: WebManifestOptions): string {
  const { base, title, language } = options
  const {
    description = shellWords(language)?.description ?? 'Follow every story through all its coverage.',
  } = options
  const colour = /name="theme-color"[^>]*light[^>]*content="([^"]*)"/.exec(template)?.[1]
  if (colour === undefined) throw new Error('The page names no colour for its surroundings.')
  const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
    src: `${base}icons/${name}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  })
  const manifest = {
    id: base,
    name: title,
    short_name: title,
    description,
    ...pageLanguage(language),
    start_url: base,
    scope: base,
    display: 'standalone',
    theme_color: colour,
    background_color: colour,
    icons: [
      icon('icon-192', 192, 'any'),
      icon('icon-512', 512, 'any'),
      icon('maskable-512', 512, 'maskable'),
      { src: `${base}favicon.svg`, sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    ],
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
