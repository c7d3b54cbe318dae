import type { Article } from '../model/article.ts'
import type { Diagnostic } from './diagnostic.ts'
import { makeStories, type StoryMeans } from './group/make-stories.ts'
import type { LinkedFolder } from './link/link-folder.ts'
import type { Corpus } from './shards/partition-corpus.ts'

export interface MadeCorpus {
  readonly corpus: Corpus
  readonly diagnostics: readonly Diagnostic[]
}

/** Groups what was linked. */
export async function makeCorpus(linked: LinkedFolder, means: StoryMeans = {}): Promise<MadeCorpus> {
  const { articles, links, edits, aliases, topics, providers } = linked
  const { stories, diagnostics } = await makeStories(articles, links, edits, means)
  const edition = newestOf(articles.filter((article) => article.kind === 'article'))
  return {
    corpus: { edition, stories, aliases, topics, providers },
    diagnostics: [...linked.diagnostics, ...diagnostics],
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
