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
import { findReferences, toReferenceArticle } from './find-references.ts'
import { findTwins } from './find-twins.ts'
import { areChosen, linkCoverage } from './link-coverage.ts'
import { makeProviders } from './make-providers.ts'
import { type BareTopic, makeTopics } from './make-topics.ts'
import { renameEdits } from './rename-edits.ts'
import { makeProviderSharer } from './share-providers.ts'

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
  const sources = content.sources.splice(0)
  const excluded = sources.flatMap((source) => (source.kind === 'excluded' ? source : []))
  const kept = sources.flatMap((source) => (source.kind === 'kept' ? source : []))
  sources.length = 0
  const blocked = new Set(
    excluded.flatMap(({ addresses }) => addresses.flatMap((address) => [address, placedKey(address)])),
  )
  const byHand = areChosen(kept)
  const { pairs, chosen, formerIds, loose } = linkCoverage(kept, blocked)
  const files = kept.map(({ file }) => file)
  const texts = kept.map(({ text }) => text)
  kept.length = 0
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
  const mentioned: RawProvider[] = []
  const placeholders = findPlaceholders(listPictures())
  const { names, diagnostics: topicDiagnostics } = makeTopics(content.topics)
  const topicIds = (normalised: NormalisedArticle) => [
    ...new Set(normalised.topicNames.map((name) => names.idOf(name))),
  ]
  const pictures = new Set<string>()
  const finish = (article: Article) => {
    const { picture } = article
    if (picture && isOfFolder(picture.address)) pictures.add(picture.address)
    return hold(article)
  }
  const articles = [
    ...texts.map((text, at) => {
      const normalised = read(text)
      const file = files[at] ?? ''
      return finish({
        kind: 'article',
        id: ids.get(file) ?? file,
        ...inOrder(withoutPlaceholder(normalised.article, placeholders), topicIds(normalised)),
      })
    }),
    ...references.map((reference) => {
      const normalised = reference.read()
      const { kind, id, ...article } = toReferenceArticle(reference.id, normalised)
      return finish({ kind, id, ...inOrder(withoutPlaceholder(article, placeholders), topicIds(normalised)) })
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
    diagnostics: [...content.diagnostics, ...topicDiagnostics, ...findTwins(ids)],
    excluded: excluded.map(({ file, reason }) => ({ file, reason })),
  }

  /** Whatever is told by all coverage is told here, one by one: each is read twice, so that none need be held meanwhile. */
  function* listPictures(): Generator<string> {
    for (const text of texts) yield* pictureOf(read(text))
    for (const reference of references) yield* pictureOf(reference.read())
  }

  function pictureOf({ article, provider }: NormalisedArticle): string[] {
    mentioned.push(provider)
    return article.picture ? [article.picture.address] : []
  }
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
