import { join } from 'node:path'
import { addressKey } from '../../model/address-key.ts'
import { writeNew } from '../files/write-new.ts'
import { formatArticleFile } from './format-article-file.ts'
import { addKnownArticles, type KnownArticles } from './known-articles.ts'
import { nameArticle } from './name-article.ts'
import type { NewArticle } from './new-article.ts'

/**
 * Writes the articles that the data folder doesn't hold yet, and notes them among the known ones. What is there is
 * never written over.
 * @param topics that every one of them gets, besides its own.
 * @returns the files written, relative to the data folder.
 */
export function writeArticles(
  dataDir: string,
  articles: readonly NewArticle[],
  topics: readonly string[],
  known: KnownArticles,
): string[] {
  return articles.flatMap((article) => writeArticle(dataDir, article, topics, known) ?? [])
}

/** Null where the article is known. */
function writeArticle(
  dataDir: string,
  article: NewArticle,
  topics: readonly string[],
  known: KnownArticles,
): string | null {
  const text = formatArticleFile({ ...article, topics: uniteTopics(topics, article.topics) })
  for (;;) {
    const name = known.addresses.has(addressKey(article.address))
      ? null
      : nameArticle(article, (taken) => known.names.has(taken))
    if (name === null) return null
    const file = `articles/${name}.md`
    const isWritten = writeNew(join(dataDir, file), text)
    // Where it is not, somebody else has put it there since the folder was read: another import, or an editor.
    addKnownArticles(known, dataDir, [file])
    if (isWritten) return file
  }
}

/** Each once, whatever its case, in the spelling that comes first. */
function uniteTopics(given: readonly string[], own: readonly string[]): string[] {
  const united = new Map<string, string>()
  for (const name of [...given, ...own]) {
    if (!united.has(name.toLowerCase())) united.set(name.toLowerCase(), name)
  }
  return [...united.values()]
}
