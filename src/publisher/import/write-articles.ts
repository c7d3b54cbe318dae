import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { addressKey } from '../../model/address-key.ts'
import { makeFolder } from '../files/make-folder.ts'
import { formatArticleFile } from './format-article-file.ts'
import type { KnownArticles } from './known-articles.ts'
import { nameArticle } from './name-article.ts'
import type { NewArticle } from './new-article.ts'

/**
 * Writes the articles that the data folder doesn't hold yet, and notes them among the known ones. What is there is
 * never written over.
 * @param topics that every one of them gets, besides its own.
 * @returns the files written, relative to the data folder.
 */
export async function writeArticles(
  dataDir: string,
  articles: readonly NewArticle[],
  topics: readonly string[],
  known: KnownArticles,
): Promise<string[]> {
  const written: string[] = []
  for (const article of articles) {
    const key = addressKey(article.address)
    if (known.addresses.has(key)) continue
    const name = nameArticle(article, (taken) => known.names.has(taken))
    const file = `articles/${name}.md`
    await writeNew(
      join(dataDir, file),
      formatArticleFile({ ...article, topics: uniteTopics(topics, article.topics) }),
    )
    known.addresses.add(key)
    known.names.add(name)
    written.push(file)
  }
  return written
}

/** Each once, whatever its case, in the spelling that comes first. */
function uniteTopics(given: readonly string[], own: readonly string[]): string[] {
  const united = new Map<string, string>()
  for (const name of [...given, ...own]) {
    if (!united.has(name.toLowerCase())) united.set(name.toLowerCase(), name)
  }
  return [...united.values()]
}

async function writeNew(path: string, text: string): Promise<void> {
  makeFolder(join(path, '..'))
  const file = await open(path, 'wx')
  try {
    await file.writeFile(text)
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await file.close()
  }
}
