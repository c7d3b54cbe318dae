import { escapeMarkup } from '../escape-markup.ts'

/** An element of a page's head. */
export type HeadEntry =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'meta'; readonly name: string; readonly content: string }
  /** As Open Graph has it, by its own attribute. */
  | { readonly kind: 'property'; readonly property: string; readonly content: string }
  | { readonly kind: 'link'; readonly rel: string; readonly href: string }
  /** JSON-LD, which no browser runs. */
  | { readonly kind: 'data'; readonly data: unknown }

export function formatHead(entries: readonly HeadEntry[]): string {
  return entries.map(formatEntry).join('\n    ')
}

function formatEntry(entry: HeadEntry): string {
  switch (entry.kind) {
    case 'title':
      return `<title>${escapeMarkup(entry.text)}</title>`
    case 'meta':
      return `<meta name="${entry.name}" content="${escapeMarkup(entry.content)}" />`
    case 'property':
      return `<meta property="${entry.property}" content="${escapeMarkup(entry.content)}" />`
    case 'link':
      return `<link rel="${entry.rel}" href="${escapeMarkup(entry.href)}" />`
    case 'data': {
      // With every `<` written otherwise, nothing in it can end the element.
      const json = JSON.stringify(entry.data).replaceAll('<', '\\u003c')
      return `<script type="application/ld+json">${json}</script>`
    }
  }
}
