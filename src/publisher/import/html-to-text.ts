import { decodeHTML } from 'entities'

/** Elements whose content nobody is meant to read as text. */
const UNREAD = new Set([
  'script',
  'style',
  'iframe',
  'noscript',
  'template',
  'svg',
  'object',
  'head',
  'title',
])
/** Elements that stand on a line of their own: the words before and after them are not one word. */
const APART =
  /^(?:address|article|aside|blockquote|br|caption|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|img|li|main|nav|ol|option|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul|video)$/
const TAG_NAME = /<\/?([a-z][^\s/>]*)/iy

/** The words of a piece of HTML: entities decoded once, tags gone, scripts and styles with all that is in them. */
export function htmlToText(html: string): string {
  let text = ''
  let at = 0
  while (at < html.length) {
    const next = html.indexOf('<', at)
    if (next === -1) return text + decodeHTML(html.slice(at))
    text += decodeHTML(html.slice(at, next))
    TAG_NAME.lastIndex = next
    const name = TAG_NAME.exec(html)?.[1]?.toLowerCase()
    if (name !== undefined) {
      if (APART.test(name)) text += ' '
      at = endOfTag(html, TAG_NAME.lastIndex)
      if (UNREAD.has(name) && html[next + 1] !== '/' && html[at - 2] !== '/') at = startOfEnd(html, name, at)
    } else if (html.startsWith('<!--', next)) {
      at = after(html, '-->', next + 4)
    } else if (/[!?/]/.test(html[next + 1] ?? '')) {
      at = after(html, '>', next + 2)
    } else {
      text += '<'
      at = next + 1
    }
  }
  return text
}

/** Behind the `>` of a tag; one within a quoted value is none. */
function endOfTag(html: string, from: number): number {
  let afterEquals = false
  for (let at = from; at < html.length; at++) {
    const sign = html[at] ?? ''
    if (sign === '>') return at + 1
    if (afterEquals && (sign === '"' || sign === "'")) {
      const close = html.indexOf(sign, at + 1)
      if (close === -1) return html.length
      at = close
    }
    if (!/\s/.test(sign)) afterEquals = sign === '='
  }
  return html.length
}

function startOfEnd(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  end.lastIndex = from
  return end.exec(html)?.index ?? html.length
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from)
  return at === -1 ? html.length : at + mark.length
}
