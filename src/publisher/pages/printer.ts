import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { openIndex } from '../files/open-index.ts'
import { INDEX } from '../site-files.ts'
import { findUntouched } from './find-untouched.ts'
import { openPrinting } from './open-printing.ts'
import type { PlaceToLook, PrintDone, PrintSite, PrintWork, ThreadAnswer } from './print-work.ts'

// A thread that prints what it is told, part by part, and says what came of each. The site is told first.

// Pages are nobody's. From 25 on Node has storage as browsers have, and warns whoever asks for it.
for (const storage of ['localStorage', 'sessionStorage']) Reflect.deleteProperty(globalThis, storage)

let printing: Promise<(work: PrintWork) => Promise<PrintDone>> | undefined

parentPort?.on('message', async (told: PlaceToLook | PrintSite | PrintWork) => {
  if ('kind' in told) parentPort?.postMessage(await answer(told))
  else {
    printing = openPart(told)
    // It is told to whoever asks next.
    printing.catch(() => {})
  }
})

/**
 * What goes wrong is told, not thrown: of two threads that fail at once one is ended while it throws, and Node then
 * prints a trace of its own.
 */
async function answer(told: PlaceToLook | PrintWork): Promise<ThreadAnswer<unknown>> {
  try {
    return { done: told.kind === 'look' ? findUntouched(told) : await (await printing)?.(told) }
  } catch (failure) {
    return { failure, details: { ...(failure instanceof Error ? failure : null) } }
  }
}

async function openPart(site: PrintSite) {
  return openPrinting(site, await openIndex(join(site.site, INDEX)))
}
