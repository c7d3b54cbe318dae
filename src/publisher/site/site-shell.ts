import { FEED_FILES } from '../../model/feed-files.ts'
import type { Counting } from '../config/counting.ts'
import { escapeMarkup } from '../escape-markup.ts'
import { contentSecurityPolicy } from '../hosts/security-headers.ts'
import { pageLanguage, shellWords } from './shell-words.ts'

export interface ShellOptions {
  /** Path under which the site lies, with a slash at both ends. */
  readonly base: string
  readonly title: string
  readonly description?: string | undefined
  /** Of the pages, as BCP 47 writes it. */
  readonly language?: string | undefined
  /** Path of the sheet that sets the publisher's look. */
  readonly sheet?: string | undefined
  /** True where headlines are in a face of the reader's device, and none has to be fetched. */
  readonly isSystemFont?: boolean
  readonly counting?: Counting | undefined
  /** The sheet that some pages hold in themselves, which is to be allowed. */
  readonly firstSheet?: string
  /** Of the reader, so that a page knows whether a worker brings another one. */
  readonly version: string
}

/** The page that the reader starts from, for a site at a given path. */
export function makeShell(template: string, options: ShellOptions): string {
  const placed = placeTemplate(template, options)
  const policy = `<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(contentSecurityPolicy(placed, options.counting, options.firstSheet))}" />`
  return placed.replace(/(<meta charset="[^"]*" ?\/?>)/, `$1\n    ${policy}`)
}

/** The same without a content security policy. */
export function placeTemplate(template: string, options: ShellOptions): string {
  const { base, title, description, language, sheet, isSystemFont = false, counting, version } = options
  const words = shellWords(language)
  const about = description ?? words?.description
  return (
    template
      .replace(/(<noscript>\s*<main>\s*<p>)[\s\S]*?(<\/p>)/, (whole, start, end) =>
        words === null ? whole : start + words.excuse + end,
      )
      .replace(/(<p id="unstarted" hidden>)[\s\S]*?(<\/p>)/, (whole, start, end) =>
        words === null ? whole : start + words.unstarted + end,
      )
      .replaceAll(/(href|src|data-entry)="\.\//g, `$1="${base}`)
      .replace('name="throughline-base" content="/"', `name="throughline-base" content="${base}"`)
      .replace('name="throughline-version" content=""', `name="throughline-version" content="${version}"`)
      // As a function, for a title may hold `$&`, which a replacement text would expand.
      .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeMarkup(title)}</title>`)
      .replace(
        /(name="apple-mobile-web-app-title" content=")[^"]*/,
        (_, start) => start + escapeMarkup(title),
      )
      .replace(/(<meta name="description" content=")[^"]*/, (whole, start) =>
        about === undefined ? whole : start + escapeMarkup(about),
      )
      .replace(/\s*<link\s[^>]*data-face[^>]*>/, (whole) => (isSystemFont ? '' : whole))
      .replace(/<html lang="[^"]*"/, () => htmlTag(language))
      .replace(
        '</head>',
        () => `${linkSheet(base, sheet)}${countingScript(counting)}${announceFeeds(base, title)}</head>`,
      )
  )
}

function htmlTag(language: string | undefined): string {
  const { lang, dir } = pageLanguage(language)
  return `<html lang="${lang}"${dir === 'rtl' ? ' dir="rtl"' : ''}`
}

/** Behind the reader's own, though in no layer it beats that anywhere. */
function linkSheet(base: string, sheet: string | undefined): string {
  return sheet === undefined ? '' : `  <link rel="stylesheet" href="${base}${sheet}" />\n  `
}

function countingScript(counting: Counting | undefined): string {
  if (counting === undefined) return ''
  const data = Object.entries(counting.data ?? {}).map(
    ([name, value]) => ` data-${name}="${escapeMarkup(value)}"`,
  )
  return `  <script defer src="${escapeMarkup(counting.script)}"${data.join('')}></script>\n  `
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
