import type { RawProvider } from '../model/record.ts'
import type { NormalisedArticle } from './normalise-article.ts'

/** The same value with texts of its own: a text that was cut out of another keeps all of that in memory. */
export function ownTexts<T>(value: T): T {
  return JSON.parse(JSON.stringify(value))
}

/**
 * Gives the function that holds articles in as little memory as they need: without their files, which they are cut out of,
 * and with what they say of their provider but once, for it is nearly always what many others say.
 */
export function makeCompactor(): (normalised: NormalisedArticle) => NormalisedArticle {
  const share = makeSharer()
  return (normalised) => share(ownTexts(normalised))
}

/** The same for articles whose texts are their own already. */
export function makeSharer(): (normalised: NormalisedArticle) => NormalisedArticle {
  const providers = new Map<string, RawProvider>()
  return ({ article, addresses, topicNames, provider }) => {
    const text = JSON.stringify(provider)
    const shared = providers.get(text) ?? provider
    if (shared === provider) providers.set(text, provider)
    return {
      article: { ...article, address: addresses[0] ?? null, provider: shared.domain },
      addresses,
      topicNames,
      provider: shared,
    }
  }
}
