import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { openIndex } from '../files/open-index.ts'
import { INDEX } from '../site-files.ts'
import { findUntouched } from './find-untouched.ts'
import { openPrinting } from './print-part.ts'
import type { PlaceToLook, PrintDone, PrintSite, PrintWork } from './print-work.ts'

// A thread that prints what it is told, part by part, and says what came of each. The site is told first.

let printing: Promise<(work: PrintWork) => Promise<PrintDone>> | undefined

parentPort?.on('message', async (told: PlaceToLook | PrintSite | PrintWork) => {
  if (!('kind' in told)) printing = openPart(told)
  else parentPort?.postMessage(told.kind === 'look' ? findUntouched(told) : await (await printing)?.(told))
})

async function openPart(site: PrintSite) {
  return openPrinting(site, await openIndex(join(site.site, INDEX)))
}
