import { DisjointSets } from '../disjoint-sets.ts'
import type { NormalisedArticle } from '../read/normalise-article.ts'
import { referenceId } from '../read/reference-id.ts'
import { sha256 } from '../sha256.ts'

/** An embedded entry that matches no article file. */
export interface LooseEntry<E> {
  readonly entry: E
  readonly addresses: readonly string[]
  /** The id that it has by itself. */
  readonly referenceId: string
  readonly read: () => NormalisedArticle
}

export interface Reference<E> {
  readonly id: string
  readonly read: () => NormalisedArticle
  readonly entries: readonly E[]
}

/** Digits of an address's hash where six are not enough: a file, or another reference, has the same id. */
const MORE_DIGITS = 16

/**
 * Makes one reference of all entries that share an address. The first entry speaks; what it lacks, a later one
 * may give.
 * @param files ids of article files, which no reference may have.
 */
export function findReferences<E>(loose: readonly LooseEntry<E>[], files: Iterable<string>): Reference<E>[] {
  const sets = new DisjointSets(loose.length)
  const byAddress = new Map<string, number>()
  for (const [index, { addresses }] of loose.entries()) {
    for (const address of addresses) {
      const other = byAddress.get(address)
      if (other === undefined) byAddress.set(address, index)
      else sets.union(index, other)
    }
  }
  const taken = new Set(files)
  return sets.members().map((members) => {
    const entries = members.flatMap((index) => loose[index] ?? [])
    const read = () => entries.map((one) => one.read()).reduce(mergeReference)
    const [first, ...others] = entries
    const usual = first && others.length === 0 ? first.referenceId : referenceId(read())
    const id = taken.has(usual)
      ? `${usual}-${sha256(first?.addresses[0] ?? '').slice(0, MORE_DIGITS)}`
      : usual
    taken.add(id)
    return { id, read, entries: entries.map((one) => one.entry) }
  })
}

function mergeReference(first: NormalisedArticle, other: NormalisedArticle): NormalisedArticle {
  const picture = first.article.picture ?? other.article.picture
  const article: NormalisedArticle['article'] = {
    ...first.article,
    excerpt: first.article.excerpt || other.article.excerpt,
    time: first.article.time ?? other.article.time,
    ...(picture && { picture }),
  }
  return { ...first, article, addresses: [...new Set([...first.addresses, ...other.addresses])] }
}

/** What a reference keeps of what was read: it is never published, and nothing plays on its page. */
export function asReference(normalised: NormalisedArticle): NormalisedArticle {
  const { embed, ...article } = normalised.article
  return { ...normalised, article: { ...article, published: false } }
}
