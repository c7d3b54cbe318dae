import { contentSecurityPolicy } from './security-headers.ts'

export interface ShellOptions {
  /** Path under which the site lies, with a slash at both ends. */
  readonly base: string
  readonly title: string
  /** Of the reader, so that a page knows whether a worker brings another one. */
  readonly version: string
}

/** The page that the reader starts from, for a site at a given path. */
export function makeShell(template: string, { base, title, version }: ShellOptions): string {
  const placed = template
    .replaceAll(/(href|src)="\.\//g, `$1="${base}`)
    .replace('name="throughline-base" content="/"', `name="throughline-base" content="${base}"`)
    .replace('name="throughline-version" content=""', `name="throughline-version" content="${version}"`)
    // As a function, for a title may hold `$&`, which a replacement text would expand.
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(title)}</title>`)
    .replace(/(name="apple-mobile-web-app-title" content=")[^"]*/, (_, start) => start + escapeHtml(title))
  const policy = `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentSecurityPolicy(placed))}" />`
  return placed.replace(/(<meta charset="[^"]*" ?\/?>)/, `$1\n    ${policy}`)
}

/** The path under which a built site lies, as its front page says. */
export function baseOf(html: string): string {
  return /name="throughline-base" content="([^"]*)"/.exec(html)?.[1] ?? '/'
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
