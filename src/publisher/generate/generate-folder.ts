import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { RefusedError } from '../../indexer/refused-error.ts'
import { slugOf } from '../../model/slug.ts'
import { utcDayOf } from '../../model/time/day.ts'
import { makeFolder } from '../files/make-folder.ts'
import { formatArticle } from './format-article.ts'
import { ThreadMaker, ThreadSizes } from './make-thread.ts'
import { DESCRIBED, outletAt } from './outlets.ts'
import { Random } from './random.ts'
import { SHAPE } from './shape.ts'
import { TOPICS } from './words.ts'

export interface GenerateOptions {
  readonly articles: number
  readonly seed: number
  readonly outDir: string
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Writes a made-up data folder shaped like a real one: the same bytes for the same seed and number. One thread is in
 * memory at a time; what grows is the count of the words used so far.
 * @throws {RefusedError} where the folder holds articles already, for theirs and these would be mixed.
 */
export function generateFolder(options: GenerateOptions): { articles: number; bytes: number } {
  const { articles, seed, outDir } = options
  const folder = join(outDir, 'articles')
  makeFolder(folder)
  if (readdirSync(folder).length > 0) throw new RefusedError(`${folder} is not empty; give another --out.`)
  writeTopics(outDir)
  writeProviders(outDir)
  const random = new Random(seed)
  const maker = new ThreadMaker(random)
  const sizes = new ThreadSizes(random)
  const months = new Set<string>()
  let done = 0
  let bytes = 0
  while (done < articles) {
    for (const article of maker.thread(sizes.next(articles - done))) {
      const day = utcDayOf(article.time)
      const month = day.slice(0, 7)
      if (!months.has(month)) mkdirSync(join(folder, month), { recursive: true })
      months.add(month)
      const text = formatArticle(article, random)
      writeFileSync(join(folder, month, `${day}-${article.slug}.md`), text)
      bytes += Buffer.byteLength(text)
      done++
    }
    options.onProgress?.(done, articles)
  }
  return { articles: done, bytes }
}

/** A tree of two levels: the newspaper's subject above all others. */
function writeTopics(outDir: string): void {
  mkdirSync(join(outDir, 'topics'), { recursive: true })
  const [root] = TOPICS
  for (const [index, name] of TOPICS.entries()) {
    const parent = index > 0 ? `parent: ${root}\n` : ''
    const text = `taxonomy: topic\n_id: ${slugOf(name)}\nname: ${name}\n${parent}keywords:\n  - ${name.toLowerCase()}\n`
    writeFileSync(join(outDir, 'topics', `${String(index).padStart(2, '0')}-${slugOf(name)}.yaml`), text)
  }
}

function writeProviders(outDir: string): void {
  mkdirSync(join(outDir, 'providers'), { recursive: true })
  for (let index = 0; index < SHAPE.providers * DESCRIBED; index++) {
    const { name, domain } = outletAt(index)
    const text = `---\ntaxonomy: organization\n_id: ${domain}\nname: ${name}\ndomain: ${domain}\ndescription: A made-up outlet.\n---\n`
    writeFileSync(join(outDir, 'providers', `${domain}.md`), text)
  }
}
