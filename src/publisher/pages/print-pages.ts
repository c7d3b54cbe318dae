import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { ListBucketSchema } from '../../model/shards.ts'
import { bucketHashes } from '../bucket-hashes.ts'
import type { OpenIndex } from '../open-index.ts'
import type { FeedWork, PrintDone, PrintSite, PrintWork } from './print-work.ts'

/** More threads than this wait for the disk and for each other's memory. */
const MOST_THREADS = 8
/** Feeds of so many sources are a part of the work: most have one page. */
const SOURCES_AT_ONCE = 16

/**
 * Prints the pages of a site, in threads of their own, since making pages is nearly all that a build does.
 * @param printer file of the compiled printer.
 * @returns all pages, by the parts of the work.
 */
export async function printPages(printer: string, index: OpenIndex, site: PrintSite): Promise<PrintDone[]> {
  const parts = await listWork(index)
  const done: PrintDone[] = []
  const threads = Math.max(1, Math.min(MOST_THREADS, availableParallelism(), parts.length))
  const work = async () => {
    const worker = new Worker(printer, { workerData: site })
    try {
      for (let part = parts.shift(); part; part = parts.shift()) done.push(await ask(worker, part))
    } finally {
      await worker.terminate()
    }
  }
  await Promise.all(Array.from({ length: threads }, work))
  return done
}

/** The longest parts first. */
async function listWork({ manifest, load }: OpenIndex): Promise<PrintWork[]> {
  const long: FeedWork[] = [{ scope: { kind: 'all' }, head: manifest.all }]
  const sources: FeedWork[] = []
  for (const hash of await bucketHashes(load, manifest.stores.lists)) {
    for (const [key, { list, source }] of (await load(hash, ListBucketSchema)).entries) {
      if (source !== undefined) sources.push({ scope: { kind: 'source', source }, head: list })
      else if (key.startsWith(TOPIC) && list.count > 0)
        long.push({ scope: { kind: 'topic', id: key.slice(TOPIC.length) }, head: list })
    }
  }
  const parts: PrintWork[] = long
    .sort((a, b) => b.head.count - a.head.count)
    .map((feed) => ({ kind: 'feeds', feeds: [feed] }))
  for (let at = 0; at < sources.length; at += SOURCES_AT_ONCE)
    parts.push({ kind: 'feeds', feeds: sources.slice(at, at + SOURCES_AT_ONCE) })
  for (const bucket of await bucketHashes(load, manifest.stores.stories))
    parts.push({ kind: 'stories', bucket })
  return [{ kind: 'plain' }, ...parts]
}

const TOPIC = 'topic:'

/** @throws what went wrong in the thread. */
function ask(worker: Worker, part: PrintWork): Promise<PrintDone> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      worker.off('message', onMessage)
      worker.off('error', onError)
      finish()
    }
    const onMessage = (done: PrintDone) => settle(() => resolve(done))
    const onError = (error: Error) => settle(() => reject(error))
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.postMessage(part)
  })
}
