import { FEED_FILES } from '../model/feed-files.ts'
import { escapeMarkup } from './escape-markup.ts'
import { contentSecurityPolicy } from './security-headers.ts'

export interface ShellOptions {
  /** Path under which the site lies, with a slash at both ends. */
  readonly base: string
  readonly title: string
  /** Of the reader, so that a page knows whether a worker brings another one. */
  readonly version: string
}

/** The page that the reader starts from, for a site at a given path. */
export function makeShell(template: string, options: ShellOptions): string {
  const placed = placeTemplate(template, options)
  const policy = `<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(contentSecurityPolicy(placed))}" />`
  return placed.replace(/(<meta charset="[^"]*" ?\/?>)/, `$1\n    ${policy}`)
}

/** The same without a content security policy. */
export function placeTemplate(template: string, { base, title, version }: ShellOptions): string {
  return (
    template
      .replaceAll(/(href|src)="\.\//g, `$1="${base}`)
      .replace('name="throughline-base" content="/"', `name="throughline-base" content="${base}"`)
      .replace('name="throughline-version" content=""', `name="throughline-version" content="${version}"`)
      // As a function, for a title may hold `$&`, which a replacement text would expand.
      .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeMarkup(title)}</title>`)
      .replace(
        /(name="apple-mobile-web-app-title" content=")[^"]*/,
        (_, start) => start + escapeMarkup(title),
      )
      .replace('</head>', () => `${announceFeeds(base, title)}</head>`)
  )
}

/** The path under which a built site lies, as its front page says. */
export function baseOf(html: string): string {
  return /name="throughline-base" content="([^"]*)"/.exec(html)?.[1] ?? '/'
}

/** Tells browsers and programs that read feeds where those of the whole site are. */
function announceFeeds(base: string, title: string): string {
  const links = FEED_FILES.map(
    ({ name, file, type }) =>
      `<link rel="alternate" type="${type}" href="${base}${file}" title="${escapeMarkup(`${title} (${name})`)}" />`,
  )
  return links.map((link) => `  ${link}\n  `).join('')
}
