import type { NormalisedArticle } from './normalise-article.ts'
import type { RawProvider } from './record.ts'

/** The same value with texts of its own: a text that was cut out of another keeps all of that in memory. */
export function ownTexts<T>(value: T): T {
  return JSON.parse(JSON.stringify(value))
}

/** Gives the function that holds what articles say of their provider but once, for it is nearly always what many others say. */
export function makeSharer(): (normalised: NormalisedArticle) => NormalisedArticle {
  const providers = new Map<string, RawProvider>()
  return (normalised) => {
    const text = JSON.stringify(normalised.provider)
    const provider = providers.get(text) ?? normalised.provider
    if (provider === normalised.provider) providers.set(text, provider)
    return { ...normalised, article: { ...normalised.article, provider: provider.domain }, provider }
  }
}
