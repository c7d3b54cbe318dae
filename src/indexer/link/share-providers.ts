import type { NormalisedArticle } from '../read/normalise-article.ts'
import type { RawProvider } from '../read/record.ts'

/**
 * Gives the function that has all articles of a provider hold one object of it, for nearly all of them say the same of
 * it.
 */
export function makeProviderSharer(): (normalised: NormalisedArticle) => NormalisedArticle {
  const providers = new Map<string, RawProvider>()
  return (normalised) => {
    const text = JSON.stringify(normalised.provider)
    const provider = providers.get(text) ?? normalised.provider
    if (provider === normalised.provider) providers.set(text, provider)
    return { ...normalised, article: { ...normalised.article, provider: provider.domain }, provider }
  }
}
