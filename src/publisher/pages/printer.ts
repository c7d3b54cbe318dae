import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { openIndex } from '../open-index.ts'
import { INDEX } from '../site-files.ts'
import { openPrinting } from './print-part.ts'
import type { PrintSite, PrintWork } from './print-work.ts'

// A thread that prints what it is told, part by part, and says what came of each.

const site: PrintSite = workerData
const printing = openIndex(join(site.site, INDEX)).then((index) => openPrinting(site, index))

parentPort?.on('message', async (work: PrintWork) => {
  const print = await printing
  parentPort?.postMessage(await print(work))
})
