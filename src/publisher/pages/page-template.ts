import { escapeMarkup } from '../escape-markup.ts'
import { FIRST_SHEET } from './first-sheet.ts'

export interface PageParts {
  /** Attributes of the document, which the script at the head reads. */
  readonly data: Readonly<Record<string, string>>
  readonly head: string
  readonly body: string
  /** What the page shows, as `inlineJson`, for the reader to take it over; null for a page that it makes anew. */
  readonly view: string | null
  /** True to have the first sheet in the page itself, which saves a request before anything is painted. */
  readonly holdsSheet: boolean
  /** The sheets that pages of this kind have besides the first one. */
  readonly sheets: readonly string[]
  /** True where the edition is fetched, for the page came without. */
  readonly fetchesEdition: boolean
  /** True where there is nothing to read before the reader's code is there. */
  readonly needsCode: boolean
}

/** By this a shell fetches the edition, which a page need not whose data comes with it. */
const FETCHES = /\s*<link rel="preload"[^>]*manifest\.json"[^>]*>/
/** By this a shell loads code at once; a page is to be painted before any comes. */
const BEGINS = /\s*<link rel="modulepreload"[^>]*>/g
/** Those that only pages of some kinds have. */
export const SHEETS = /\s*<link rel="stylesheet"[^>]*data-of="([\w-]+)"[^>]*>/g
/** Title and description of a shell. */
export const SHELL_NAME = /<title>[^<]*<\/title>\s*<meta name="description"[^>]*>/
/** Nothing is painted before the masthead is there whole; on a line that stalls in it, what stands there would move. */
const WHOLE_MASTHEAD = '<link rel="expect" href="#main" blocking="render" />'
/** The same of all of a page that is short: what follows is there. */
const WHOLE_PAGE = '<link rel="expect" href="#unstarted" blocking="render" />'
const EXCUSE = /<noscript>[\s\S]*?<\/noscript>\s*/
const ROOT = '<div id="root"></div>'

/** Makes pages of a site's shell. */
export function openTemplate(shell: string, firstSheet: string): (parts: PageParts) => string {
  const painted = cutShell(shell.replace(EXCUSE, '').replace(BEGINS, ''))
  // There is one main part, and it is the page's.
  const waiting = cutShell(shell.replace(EXCUSE, (excuse) => excuse.replaceAll(/<\/?main>/g, '')))
  return ({ data, head: name, body: content, view, holdsSheet, sheets, fetchesEdition, needsCode }) => {
    const { start, rest, afterName, beforeRoot, afterRoot } = needsCode ? waiting : painted
    const attributes = Object.entries(data).map(([key, value]) => ` data-${key}="${escapeMarkup(value)}"`)
    const named = afterName.replace(SHEETS, (link, kind) => (sheets.includes(kind) ? link : ''))
    const styled = holdsSheet ? named.replace(FIRST_SHEET, () => `<style>${firstSheet}</style>`) : named
    const inline = view === null ? '' : `\n    ${viewScript(view)}`
    return [
      `${start}<html${attributes.join('')}${rest}${name}`,
      `${fetchesEdition ? styled : styled.replace(FETCHES, '')}${needsCode ? WHOLE_PAGE : WHOLE_MASTHEAD}</head>${beforeRoot}`,
      `<div id="root">${content}</div>${inline}${afterRoot}`,
    ].join('')
  }
}

/** What stands around the parts of a page. */
function cutShell(shell: string) {
  const [head = '', body = ''] = cut(shell, '</head>')
  const [beforeName = '', afterName = ''] = cut(head, SHELL_NAME)
  const [beforeRoot = '', afterRoot = ''] = cut(body, ROOT)
  const [start = '', rest = ''] = cut(beforeName, '<html')
  return { start, rest, afterName, beforeRoot, afterRoot }
}

/** Data, which the browser does not run. */
function viewScript(json: string): string {
  return `<script type="application/json" id="first-view">${json}</script>`
}

/** JSON for inside of a script: with every `<` written otherwise, nothing in it can end the element. */
export function inlineJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

/** @throws when the shell is not what it was when this was written. */
function cut(text: string, at: string | RegExp): readonly [string, string] {
  const found = typeof at === 'string' ? at : (at.exec(text)?.[0] ?? null)
  const place = found === null ? -1 : text.indexOf(found)
  if (found === null || place < 0) throw new Error(`The shell has no ${at}.`)
  return [text.slice(0, place), text.slice(place + found.length)]
}
