import { placedKey } from '../../model/address-key.ts'
import type { Article } from '../../model/article.ts'
import type { Provider } from '../../model/provider.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { PublisherLinks } from '../group/find-threads.ts'
import type { NormalisedArticle } from '../read/normalise-article.ts'
import type { StoryEdit } from '../read/read-edits.ts'
import type { FolderContent } from '../read/read-folder.ts'
import type { RawProvider } from '../read/record.ts'
import type { HeldText } from '../read/text-store.ts'
import { assignIds } from './assign-ids.ts'
import { findPlaceholders, withoutPlaceholder } from './find-placeholders.ts'
import { asReference, findReferences } from './find-references.ts'
import { findTwins } from './find-twins.ts'
import { type CoverageLinks, linkCoverage } from './link-coverage.ts'
import { makeProviders } from './make-providers.ts'
import { makeTopics } from './make-topics.ts'
import { ReferenceTopics } from './reference-topics.ts'
import { renameEdits } from './rename-edits.ts'
import { makeProviderSharer } from './share-providers.ts'
import type { BareTopic } from './topic-names.ts'

export interface Excluded {
  readonly file: string
  readonly reason: string
}

/** What was read, linked: from here on texts of files, and what they say of each other, are no longer needed. */
export interface LinkedFolder {
  readonly articles: readonly Article[]
  readonly links: PublisherLinks
  readonly edits: readonly StoryEdit[]
  /** Ids that articles had as references, each with the article's id now. */
  readonly aliases: ReadonlyMap<string, string>
  readonly topics: readonly BareTopic[]
  readonly providers: ReadonlyMap<string, Provider>
  /** Pictures of articles that are files of the data folder rather than addresses elsewhere: their paths. */
  readonly pictures: ReadonlySet<string>
  readonly diagnostics: readonly Diagnostic[]
  readonly excluded: readonly Excluded[]
}

/**
 * Finds out which files and embedded entries are articles, and which of them the publisher connects.
 * @param content whose sources are taken over, and are none afterwards: while articles are made, what was read is let go.
 * @param hold puts an article where it takes less memory.
 */
export function linkFolder(
  content: FolderContent,
  hold: (article: Article) => Article = (article) => article,
): LinkedFolder {
  const { files, texts, excluded, coverage } = linkSources(content)
  const { pairs, chosen, byHand, formerIds, loose } = coverage
  const share = makeProviderSharer()
  const read = (text: HeldText): NormalisedArticle => share(JSON.parse(text.read()))
  const ids = assignIds(files)
  const references = findReferences(
    [...loose.keys()].flatMap((entry) => {
      const { addresses, text, referenceId } = entry
      // A reference needs an address to be known by, and to be read at.
      return text === null || addresses.length === 0
        ? []
        : { entry, addresses, referenceId, read: () => read(text) }
    }),
    ids.values(),
  )
  const { placeholders, mentioned } = lookThrough(readAll())
  const { names, diagnostics: topicDiagnostics } = makeTopics(content.topics)
  const pictures = new Set<string>()
  const finish = (kind: Article['kind'], id: string, { article }: NormalisedArticle, topics: string[]) => {
    const shown = withoutPlaceholder(article, placeholders)
    if (shown.picture && isOfFolder(shown.picture.address)) pictures.add(shown.picture.address)
    return hold({ kind, id, ...inOrder(shown, [...new Set(topics)]) })
  }
  const referenceTopics = new ReferenceTopics(names)
  const articles = [
    ...texts.map((text, at) => {
      const file = files[at] ?? ''
      const article = read(text)
      const topics = article.topicNames.map((name) => names.idOf(name))
      return finish('article', ids.get(file) ?? file, article, topics)
    }),
    ...references.map(({ id, entries, read: readReference }) => {
      const reference = asReference(readReference())
      const [first = 0] = entries.flatMap((entry) => loose.get(entry) ?? [])
      return finish(
        'reference',
        id,
        reference,
        referenceTopics.idsOf(reference.topicNames, files[first] ?? ''),
      )
    }),
  ]
  const referencePairs = references.flatMap(({ entries }, index) =>
    entries.flatMap((entry) => (loose.get(entry) ?? []).map((file) => [file, files.length + index] as const)),
  )
  const aliases = aliasesOf(formerIds, articles)
  return {
    articles,
    links: {
      pairs: [...pairs, ...referencePairs],
      chosen: byHand ? [...chosen, ...referencePairs] : chosen,
    },
    edits: renameEdits(content.edits, aliases),
    aliases,
    topics: names.topics,
    providers: makeProviders(content.providers, mentioned, content.pictures),
    pictures,
    diagnostics: [
      ...content.diagnostics,
      ...topicDiagnostics,
      ...referenceTopics.diagnostics(),
      ...findTwins(ids),
    ],
    excluded,
  }

  /** All coverage, one by one: each is read once more when its article is made, so that none need be held meanwhile. */
  function* readAll(): Generator<NormalisedArticle> {
    for (const text of texts) yield read(text)
    for (const reference of references) yield reference.read()
  }
}

interface LinkedSources {
  /** Of article files, their paths and what they say, in one order. */
  readonly files: readonly string[]
  readonly texts: readonly HeldText[]
  readonly excluded: readonly Excluded[]
  readonly coverage: CoverageLinks
}

/** Takes the sources out of a folder's content and links them; all else that was read of them goes with this call. */
function linkSources(content: FolderContent): LinkedSources {
  const sources = content.sources.splice(0)
  const excluded = sources.flatMap((source) => (source.kind === 'excluded' ? source : []))
  const kept = sources.flatMap((source) => (source.kind === 'kept' ? source : []))
  const blocked = new Set(
    excluded.flatMap(({ addresses }) => addresses.flatMap((address) => [address, placedKey(address)])),
  )
  return {
    files: kept.map(({ file }) => file),
    texts: kept.map(({ text }) => text),
    excluded: excluded.map(({ file, reason }) => ({ file, reason })),
    coverage: linkCoverage(kept, blocked),
  }
}

/** Finds what only all coverage together can tell: which pictures are placeholders, and what is said of providers. */
function lookThrough(coverage: Iterable<NormalisedArticle>): {
  placeholders: ReadonlySet<string>
  mentioned: readonly RawProvider[]
} {
  const mentioned: RawProvider[] = []
  const pictures: string[] = []
  for (const { article, provider } of coverage) {
    mentioned.push(provider)
    if (article.picture) pictures.push(article.picture.address)
  }
  return { placeholders: findPlaceholders(pictures), mentioned }
}

/** Whether a picture is a file of the data folder. */
export function isOfFolder(address: string): boolean {
  return !address.startsWith('https://')
}

/**
 * The ids that articles had, or would have had, as references before they had a file, by which a reader may have kept
 * them; each with the article's own id.
 */
function aliasesOf(
  formerIds: ReadonlyMap<string, number>,
  articles: readonly Article[],
): Map<string, string> {
  const taken = new Set(articles.map((article) => article.id))
  const aliases = new Map<string, string>()
  for (const [id, index] of formerIds) {
    const article = articles[index]
    if (article && !taken.has(id)) aliases.set(id, article.id)
  }
  return aliases
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
