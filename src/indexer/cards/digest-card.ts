import { hash } from 'node:crypto'
import type { Article } from '../../model/article.ts'
import type { Card } from '../../model/card.ts'
import { factsOf } from '../../model/card-files.ts'
import type { Provider } from '../../model/provider.ts'
import { rememberFor } from '../../model/remember-for.ts'
import type { Story } from '../../model/story.ts'
import { articleJson } from '../read/held-article.ts'
import { cardJson } from './page-json.ts'

const ofStories = new WeakMap<Story, string>()
const ofCards = new WeakMap<Card, string>()

/** Tells the articles of a story from all others. */
export const digestCoverage = rememberFor((coverage: readonly Article[]) => hashOf(coverage.map(articleJson)))

/** Tells the coverage of a story, its lead and copies, and what shards say of their providers, from all others. */
export function digestStory(story: Story, providers: ReadonlyMap<string, Provider>): string {
  let digest = ofStories.get(story)
  if (digest === undefined) {
    const { id, coverage, lead, copies } = story
    const domains = coverage.map((article) => article.provider)
    const facts = JSON.stringify([id, lead, copies])
    digest = hashOf([facts, digestCoverage(coverage), ...shownOf(domains, providers)])
    ofStories.set(story, digest)
  }
  return digest
}

/** Tells a card, and what pages say of its providers, from all others. */
export function digestCard(card: Card, providers: ReadonlyMap<string, Provider>): string {
  let digest = ofCards.get(card)
  if (digest === undefined) {
    const domains = factsOf(card).map((article) => article.provider)
    digest = hashOf([cardJson(card), ...shownOf(domains, providers)])
    ofCards.set(card, digest)
  }
  return digest
}

/** Gives a card the digest of what it was made of, so that it need not be written as JSON to have one. */
export function setDigest(card: Card, digest: string): void {
  ofCards.set(card, digest)
}

function shownOf(domains: readonly string[], providers: ReadonlyMap<string, Provider>): string[] {
  return domains.map((domain) => {
    const provider = providers.get(domain)
    return provider?.logo === undefined ? (provider?.name ?? '') : `${provider.name} ${provider.logo}`
  })
}

function hashOf(parts: readonly string[]): string {
  return hash('sha256', parts.join('\n'), 'base64')
}
