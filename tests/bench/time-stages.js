// One run of the index's stages, each timed alone: DATA, OUT, and the JSON file that gets the times. `stages.js` bundles
// it, for Node 20 runs no TypeScript.
import { writeFileSync } from 'node:fs'
import { linkFolder } from '../../src/indexer/link/link-folder.ts'
import { makeCorpus } from '../../src/indexer/make-corpus.ts'
import { makeCleaner } from '../../src/indexer/read/clean-source.ts'
import { readFolder } from '../../src/indexer/read/read-folder.ts'
import { partitionCorpus } from '../../src/indexer/shards/partition-corpus.ts'
import { writeIndex } from '../../src/indexer/shards/write-index.ts'

const [dataDir = '', outDir = '', told = ''] = process.argv.slice(2)
const now = Date.now()
/** @type {Record<string, { seconds: number, processor: number, megabytes: null }>} */
const taken = {}

/**
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
async function stage(name, work) {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const value = await work()
  const { user, system } = process.cpuUsage(before)
  taken[name] = {
    seconds: (performance.now() - start) / 1000,
    processor: (user + system) / 1e6,
    megabytes: null,
  }
  return value
}

/** What was read is let go of then, as it is by `indexFolder`. */
async function readAndLink() {
  const reading = { now, clean: makeCleaner(false), onProgress: () => {} }
  const content = await stage('read', () => readFolder(dataDir, reading))
  return stage('link', () => linkFolder(content))
}

const linked = await readAndLink()
const { corpus } = await stage('group', () => makeCorpus(linked))
await stage('shards', () =>
  writeIndex(outDir, (shards) => partitionCorpus(corpus, { title: 'Bench' }, shards), { now }),
)
writeFileSync(told, JSON.stringify(taken))
