import type { Article } from '../model/article.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { assignIds } from './assign-ids.ts'
import { findPlaceholders, withoutPlaceholder } from './drop-placeholders.ts'
import { findReferences, referenceId, toReferenceArticle } from './find-references.ts'
import { areChosen, type EmbeddedEntry, linkCoverage } from './link-coverage.ts'
import { makeProviders } from './make-providers.ts'
import { makeStories, type StoryCaches } from './make-stories.ts'
import { makeTopics } from './make-topics.ts'
import type { NormalisedArticle } from './normalise-article.ts'
import type { Corpus } from './partition-corpus.ts'
import type { FolderContent } from './read-folder.ts'

export interface CorpusOptions {
  readonly title: string
  /** What earlier builds found of the same articles. */
  readonly caches?: StoryCaches | undefined
}

export interface Excluded {
  readonly file: string
  readonly reason: string
}

export interface MadeCorpus {
  readonly corpus: Corpus
  readonly diagnostics: readonly Diagnostic[]
  readonly excluded: readonly Excluded[]
}

/** Links and groups what was read. */
export function makeCorpus(content: FolderContent, options: CorpusOptions): MadeCorpus {
  const kept = content.sources.flatMap((source) => (source.kind === 'kept' ? source : []))
  const left = content.sources.flatMap((source) => (source.kind === 'excluded' ? source : []))
  const blocked = new Set(left.flatMap(({ addresses }) => addresses))
  const { pairs, chosen, copies, loose } = linkCoverage(kept, blocked)
  const references = findReferences(
    [...loose.keys()].flatMap((entry) =>
      isUsable(entry.normalised) ? { entry, normalised: entry.normalised } : [],
    ),
  )
  const placeholders = findPlaceholders([...kept, ...references].map(({ normalised }) => normalised))
  const ids = assignIds(kept.map(({ file }) => file))
  const { names, diagnostics: topicDiagnostics } = makeTopics(content.topics)
  const topicIds = (normalised: NormalisedArticle) => [
    ...new Set(normalised.topicNames.map((name) => names.idOf(name))),
  ]
  const articles = [
    ...kept.map(
      ({ file, normalised }): Article => ({
        kind: 'article',
        id: ids.get(file) ?? file,
        ...inOrder(withoutPlaceholder(normalised.article, placeholders), topicIds(normalised)),
      }),
    ),
    ...references.map((reference): Article => {
      const { kind, id, ...article } = toReferenceArticle(reference)
      return {
        kind,
        id,
        ...inOrder(withoutPlaceholder(article, placeholders), topicIds(reference.normalised)),
      }
    }),
  ]
  const referencePairs = references.flatMap(({ entries }, index) =>
    entries.flatMap((entry) => (loose.get(entry) ?? []).map((file) => [file, kept.length + index] as const)),
  )
  const { stories, diagnostics: storyDiagnostics } = makeStories(
    articles,
    {
      pairs: [...pairs, ...referencePairs],
      chosen: areChosen(kept) ? [...chosen, ...referencePairs] : chosen,
    },
    content.edits,
    options.caches,
  )
  return {
    corpus: {
      title: options.title,
      edition: newestOf(articles.filter((article) => article.kind === 'article')),
      stories,
      aliases: aliasesOf(copies, articles),
      topics: names.topics,
      providers: makeProviders(
        content.providers,
        [...kept, ...references].map(({ normalised }) => normalised.provider),
        content.pictures,
      ),
    },
    diagnostics: [...topicDiagnostics, ...storyDiagnostics],
    excluded: left.map(({ file, reason }) => ({ file, reason })),
  }
}

/**
 * The newest date. Only what the publisher filed counts: in one real corpus the copies embedded in files of 2020 go
 * on to August 2021, and a masthead of that day would be over a feed that ends eight months before it.
 */
function newestOf(articles: readonly Article[]): number | null {
  return articles.reduce<number | null>(
    (newest, { time }) => (time !== null && (newest === null || time > newest) ? time : newest),
    null,
  )
}

/**
 * The ids that articles had, or would have had, as references before they had a file, by which a reader may have kept
 * them; each with the article's own id.
 */
function aliasesOf(
  copies: ReadonlyMap<EmbeddedEntry, number>,
  articles: readonly Article[],
): Map<string, string> {
  const taken = new Set(articles.map((article) => article.id))
  const aliases = new Map<string, string>()
  for (const [{ normalised }, index] of copies) {
    const article = articles[index]
    if (!normalised || !article) continue
    const id = referenceId(normalised)
    if (!taken.has(id) && !aliases.has(id)) aliases.set(id, article.id)
  }
  return aliases
}

/** A reference needs an address to be known by, and to be read at. */
function isUsable(normalised: NormalisedArticle | null): normalised is NormalisedArticle {
  return normalised !== null && normalised.addresses.length > 0
}

/** The fields of an article in the order of its schema, so that equal articles have equal bytes. */
function inOrder(article: NormalisedArticle['article'], topics: string[]): Omit<Article, 'kind' | 'id'> {
  const { type, title, excerpt, time, address, provider, quality, heat, published, picture, embed } = article
  return {
    type,
    title,
    excerpt,
    time,
    address,
    provider,
    topics,
    quality,
    heat,
    published,
    ...(picture && { picture }),
    ...(embed && { embed }),
  }
}
