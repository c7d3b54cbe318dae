import { counted } from '../../reader/time/format-time.ts'
import { DEFAULT_DESCRIPTION, type HeadSite } from './head-site.ts'
import type { PageFacts } from './page-facts.ts'

/** Search engines show some 160 characters of a description. */
const LONGEST = 200

/** As the reader names the page once it runs; null for the front page. */
export function titleOf(facts: PageFacts): string | null {
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
      return 'Not found'
  }
}

/** A sentence or two on what is on the page, as long as anybody shows. */
export function descriptionOf(facts: PageFacts, site: HeadSite): string {
  return shorten(describe(facts, site))
}

function describe(facts: PageFacts, { description }: HeadSite): string {
  switch (facts.kind) {
    case 'front':
      return description ?? DEFAULT_DESCRIPTION
    case 'topic': {
      const { name, stories, articles } = facts.topic
      return `${name}: ${counted(stories, 'story', 'stories')}, told by ${counted(articles, 'article')}.`
    }
    case 'source': {
      const { name, description: own, stories } = facts.source
      return own ?? `${name}: ${counted(stories, 'story', 'stories')}, beside who else covered them.`
    }
    case 'story': {
      const coverage = `${counted(facts.articles, 'article')} from ${counted(facts.sources, 'source')}.`
      return `${coverage} ${facts.lead.excerpt}`.trim()
    }
    case 'article':
      return facts.article.excerpt || `By ${facts.provider.name}, with all other coverage of the story.`
    case 'plain':
      return facts.description
    case 'missing':
      return 'There is no such page.'
  }
}

/** Whole words, up to what anybody shows. */
function shorten(text: string): string {
  if (text.length <= LONGEST) return text
  return `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`
}
