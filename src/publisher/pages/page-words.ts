import { namePage } from '../../reader/feed/name-page.ts'
import { frameWords } from '../../reader/language/words/frame.ts'
import { headWords } from '../../reader/language/words/head.ts'
import { shorten } from '../shorten.ts'
import type { HeadSite } from './head-site.ts'
import type { PageFacts } from './page-facts.ts'

/** Search engines show some 160 characters of a description. */
const LONGEST = 200

/** As the reader names the page once it runs; null for the front page, which is called as the site is. */
export function titleOf(facts: PageFacts): string | null {
  switch (facts.kind) {
    case 'front':
      return namePage(null, facts.page ?? 1)
    case 'topic':
      return facts.topic.name
    case 'topic-page':
      return namePage(facts.name, facts.page)
    case 'source':
      return namePage(facts.source.name, facts.page ?? 1)
    case 'story':
      return facts.lead.title
    case 'article':
      return facts.article.title
    case 'plain':
    case 'frame':
      return facts.title
    case 'missing':
      return frameWords().notFound
  }
}

/** A sentence or two on what is on the page, as long as anybody shows. */
export function descriptionOf(facts: PageFacts, site: HeadSite): string {
  return shorten(describe(facts, site), LONGEST)
}

function describe(facts: PageFacts, { description }: HeadSite): string {
  const words = headWords()
  switch (facts.kind) {
    case 'front':
    case 'frame':
      return description ?? words.front
    case 'topic': {
      const { name, stories, articles } = facts.topic
      return words.topic(name, stories, articles)
    }
    case 'topic-page':
      return words.topicPage(facts.name, facts.page)
    case 'source': {
      const { name, description: own, stories } = facts.source
      return own ?? words.source(name, stories)
    }
    case 'story':
      return `${words.story(facts.articles, facts.sources)} ${facts.lead.excerpt}`.trim()
    case 'article':
      return facts.article.excerpt || words.article(facts.provider.name)
    case 'plain':
      return facts.description
    case 'missing':
      return words.missing
  }
}
