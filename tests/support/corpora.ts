import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

export interface Corpus {
  readonly name: string
  readonly folder: string
}

const sample = resolve(import.meta.dirname, '../../data')

/**
 * Data folders to try things on: the bundled sample, and the one that THROUGHLINE_CORPUS names. Where it names none,
 * that is said, for a test that silently doesn't run is worse than none.
 */
export function corpora(): Corpus[] {
  const named = process.env.THROUGHLINE_CORPUS
  if (!named) console.warn('THROUGHLINE_CORPUS names no folder: only the sample newspaper is tried.')
  const all = [
    { name: 'the sample', folder: sample },
    ...(named ? [{ name: 'the corpus', folder: resolve(named) }] : []),
  ]
  for (const { folder } of all) {
    if (!existsSync(join(folder, 'articles')))
      throw new Error(`${folder} is no data folder: it has no articles.`)
  }
  return all
}
