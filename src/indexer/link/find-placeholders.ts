import { countEach } from '../count-each.ts'
import type { NormalisedArticle } from '../read/normalise-article.ts'

/** A picture on more articles than this shows none of them: it is a placeholder. Real corpora have one on 231. */
const AT_MOST = 3

/**
 * The pictures that are placeholders.
 * @param addresses of the pictures of all coverage.
 */
export function findPlaceholders(addresses: Iterable<string>): ReadonlySet<string> {
  return new Set([...countEach(addresses)].filter(([, count]) => count > AT_MOST).map(([address]) => address))
}

/** The same article without its picture, if that is a placeholder. */
export function withoutPlaceholder(
  article: NormalisedArticle['article'],
  placeholders: ReadonlySet<string>,
): NormalisedArticle['article'] {
  if (!article.picture || !placeholders.has(article.picture.address)) return article
  const { picture, ...rest } = article
  return rest
}
