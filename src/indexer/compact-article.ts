import type { RawProvider } from '../model/record.ts'
import type { NormalisedArticle } from './normalise-article.ts'

/**
 * Gives the function that holds articles in as little memory as they need. What they say of their provider is nearly
 * always what many others say; and a text that was cut out of another keeps all of that in memory, so that each article
 * would keep its whole file.
 */
export function makeCompactor(): (normalised: NormalisedArticle) => NormalisedArticle {
  const share = makeSharer()
  return (normalised) => share(JSON.parse(JSON.stringify(normalised)))
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
