import { pageTitle } from '../../reader/app/page-title.ts'
import { frameWords } from '../../reader/language/english/frame.ts'
import { headWords } from '../../reader/language/english/head.ts'
import { encodePath } from '../../reader/print/encode-path.ts'
import { escapeMarkup } from '../escape-markup.ts'
import type { PageFacts } from './page-facts.ts'

/** An element of a page's head. */
export type HeadEntry =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'meta'; readonly name: string; readonly content: string }
  | { readonly kind: 'link'; readonly rel: string; readonly href: string }

export interface HeadSite {
  readonly title: string
  /** Address of the front page, with a slash at its end, where the publisher said it. */
  readonly siteUrl?: string | undefined
}

/** Search engines show some 160 characters of a description. */
const LONGEST = 200

/** What the head of a page says of it: its name, what is on it, whether it is to be found, and by which address. */
export function headOf(facts: PageFacts, path: string, { title, siteUrl }: HeadSite): HeadEntry[] {
  const isPage = facts.kind !== 'missing'
  return [
    { kind: 'title', text: pageTitle(titleOf(facts), title) },
    { kind: 'meta', name: 'description', content: shorten(descriptionOf(facts)) },
    { kind: 'meta', name: 'robots', content: isFound(facts) ? 'index, follow' : 'noindex, follow' },
    ...(siteUrl !== undefined && isPage
      ? [{ kind: 'link' as const, rel: 'canonical', href: siteUrl + encodePath(path) }]
      : []),
  ]
}

export function formatHead(entries: readonly HeadEntry[]): string {
  return entries.map(formatEntry).join('\n    ')
}

function formatEntry(entry: HeadEntry): string {
  switch (entry.kind) {
    case 'title':
      return `<title>${escapeMarkup(entry.text)}</title>`
    case 'meta':
      return `<meta name="${entry.name}" content="${escapeMarkup(entry.content)}" />`
    case 'link':
      return `<link rel="${entry.rel}" href="${escapeMarkup(entry.href)}" />`
  }
}

/** An article without text here is a pointer to what somebody else wrote, and that is what is to be found. */
function isFound(facts: PageFacts): boolean {
  if (facts.kind === 'article') return facts.hasText
  return facts.kind !== 'missing'
}

/** As the reader names the page once it runs; null for the front page. */
function titleOf(facts: PageFacts): string | null {
  switch (facts.kind) {
    case 'front':
      return null
    case 'topic':
      return facts.topic.name
    case 'source':
      return facts.source.domain
    case 'story':
      return facts.lead.title
    case 'article':
      return facts.article.title
    case 'plain':
      return facts.title
    case 'missing':
      return frameWords().notFound
  }
}

function descriptionOf(facts: PageFacts): string {
  const words = headWords()
  switch (facts.kind) {
    case 'front':
      return words.front
    case 'topic': {
      const { name, stories, articles } = facts.topic
      return words.topic(name, stories, articles)
    }
    case 'source': {
      const { name, description, stories } = facts.source
      return description ?? words.source(name, stories)
    }
    case 'story': {
      return `${words.story(facts.articles, facts.sources)} ${facts.lead.excerpt}`.trim()
    }
    case 'article':
      return facts.article.excerpt || words.article(facts.provider.name)
    case 'plain':
      return facts.description
    case 'missing':
      return words.missing
  }
}

/** Whole words, up to what anybody shows. */
function shorten(text: string): string {
  if (text.length <= LONGEST) return text
  return `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`
}
