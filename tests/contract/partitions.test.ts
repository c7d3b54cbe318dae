import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { indexFolder } from '../../src/indexer/index-folder.ts'
import { linkFolder } from '../../src/indexer/link/link-folder.ts'
import { makeCorpus } from '../../src/indexer/make-corpus.ts'
import { type CleanSource, makeCleaner } from '../../src/indexer/read/clean-source.ts'
import { makeSurroundings } from '../../src/indexer/read/normalise-article.ts'
import { readArticles } from '../../src/indexer/read/read-articles.ts'
import { readFolder } from '../../src/indexer/read/read-folder.ts'
import { RelatedMemory } from '../../src/indexer/read/read-related.ts'
import { partitionCorpus } from '../../src/indexer/shards/partition-corpus.ts'
import { writeIndex } from '../../src/indexer/shards/write-index.ts'
import { compareIds } from '../../src/model/ranking/order.ts'
import { corpora } from '../support/corpora.ts'
import { NOW } from '../support/make-data-folder.ts'
import { seededRandom } from '../support/seeded-random.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'throughline-partitions-'))
const manifestOf = (outDir: string) => readFileSync(join(outDir, 'manifest.json'), 'utf8')

function shuffled<T>(values: readonly T[], random: () => number): T[] {
  return values
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)
}

describe.each(corpora())('the index of $name', ({ folder }) => {
  test('is the same when its months are read apart and put together, in any order', async () => {
    const outDir = newFolder()
    const random = seededRandom(5)
    await indexFolder({
      dataDir: folder,
      outDir,
      now: NOW,
      publishedOnly: false,
      allowShrink: true,
      title: '',
    })
    const content = await readFolder(folder, { now: NOW, clean: makeCleaner(false), onProgress: () => {} })
    const months = new Map<string, string[]>()
    for (const { file } of content.sources) {
      const month = /\d{4}-\d{2}/.exec(file)?.[0] ?? 'undated'
      months.set(month, [...(months.get(month) ?? []), file])
    }
    expect(months.size).toBeGreaterThan(3)
    const parts = shuffled([...months.values()], random).map((month): CleanSource[] =>
      readArticles(folder, shuffled(month, random), {
        surroundings: makeSurroundings(NOW, content.pictures),
        clean: makeCleaner(false),
        memory: new RelatedMemory(),
        cache: undefined,
        say: () => {},
        onProgress: () => {},
      }),
    )
    const sources = parts.flat().sort((a, b) => compareIds(a.file, b.file))
    const { corpus } = await makeCorpus(linkFolder({ ...content, sources }))
    const merged = newFolder()
    await writeIndex(merged, (shards) => partitionCorpus(corpus, { title: '' }, shards), { now: NOW })
    expect(manifestOf(merged)).toBe(manifestOf(outDir))
  })
})
