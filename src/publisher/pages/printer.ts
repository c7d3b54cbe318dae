import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { openIndex } from '../open-index.ts'
import { sha256 } from '../sha256.ts'
import { INDEX } from '../site-files.ts'
import { openPrinting } from './print-part.ts'
import type { PrintSite, PrintWork } from './print-work.ts'

// A thread that prints what it is told, part by part, and says what came of each.

const site: PrintSite = workerData
// Parts of it that are loaded later have a hash of their content in the names by which this one knows them.
const version = sha256(readFileSync(fileURLToPath(import.meta.url)))
const printing = openIndex(join(site.site, INDEX)).then((index) => openPrinting(site, index, version))

parentPort?.on('message', async (work: PrintWork) => {
  const print = await printing
  parentPort?.postMessage(await print(work))
})
