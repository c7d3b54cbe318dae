import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { PrintDone, PrintSite, PrintWork } from './print-work.ts'

/** More threads than this wait for the disk and for each other's memory. */
const MOST_THREADS = 8
/**
 * What one edit changes keeps two threads at work: what there is one of, and the feeds. More of them save time where
 * each has so many pages.
 */
const FIRST_THREADS = 2
const PAGES_PER_THREAD = 300

export interface PrintThreads {
  /**
   * Prints parts of a site.
   * @param pages of all of them, about.
   */
  readonly print: (site: PrintSite, parts: readonly PrintWork[], pages: number) => Promise<PrintDone[]>
  readonly end: () => Promise<void>
}

/**
 * Threads that print, since making pages is nearly all that a first build does.
 * @param printer file of the compiled printer.
 * @param isSoon true to start the first at once: loading what prints takes as long as printing what one edit changes.
 */
export function openThreads(printer: string, isSoon: boolean): PrintThreads {
  const most = Math.min(MOST_THREADS, availableParallelism())
  const threads: Thread[] = []
  const start = (wanted: number) => {
    while (threads.length < Math.min(most, wanted)) threads.push(startThread(printer))
  }
  if (isSoon) start(FIRST_THREADS)
  return {
    print: async (site, parts, pages) => {
      const left = [...parts]
      const done: PrintDone[] = []
      start(Math.min(left.length, Math.max(FIRST_THREADS, Math.ceil(pages / PAGES_PER_THREAD))))
      const work = async (thread: Thread) => {
        thread.tell(site)
        for (let part = left.shift(); part; part = left.shift()) done.push(await thread.ask(part))
      }
      if (left.length > 0) await Promise.all(threads.map(work))
      return done
    },
    end: async () => {
      await Promise.all(threads.map((thread) => thread.end()))
    },
  }
}

interface Thread {
  readonly tell: (site: PrintSite) => void
  /** @throws what went wrong in the thread. */
  readonly ask: (part: PrintWork) => Promise<PrintDone>
  readonly end: () => Promise<unknown>
}

function startThread(printer: string): Thread {
  const worker = new Worker(printer)
  const failed = new Promise<never>((_, reject) => worker.once('error', reject))
  // It is told to whoever asks next, who may not have asked yet.
  failed.catch(() => {})
  const ask = (part: PrintWork) => {
    const answered = new Promise<PrintDone>((resolve) => worker.once('message', resolve))
    worker.postMessage(part)
    return Promise.race([answered, failed])
  }
  return { tell: (site) => worker.postMessage(site), ask, end: () => worker.terminate() }
}
