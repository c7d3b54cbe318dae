import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { PlaceToLook, PrintDone, PrintSite, PrintWork, ThreadAnswer } from './print-work.ts'

/** More threads than this wait for the disk and for each other's memory. */
const MOST_THREADS = 8
/**
 * One edit has work for two threads: the pages that there is one of, and the feeds. More threads save time where each has
 * so many pages to print.
 */
const FIRST_THREADS = 2
const PAGES_PER_THREAD = 300

export interface PrintThreads {
  /**
   * Prints parts of a site.
   * @param pages of all of them, about.
   */
  readonly print: (site: PrintSite, parts: readonly PrintWork[], pages: number) => Promise<PrintDone[]>
  /** Parts of the work of an earlier build whose pages nobody touched, as far as that is known beforehand. */
  readonly untouched: () => Promise<ReadonlySet<string>>
  readonly end: () => Promise<void>
}

/**
 * Threads that print, since making pages is nearly all that a first build does. The first start at once: loading what
 * prints takes as long as printing what one edit changes.
 * @param printer file of the compiled printer.
 * @param before a site in place, which they look at while there is nothing to print.
 */
export function openThreads(
  printer: string,
  before: Pick<PlaceToLook, 'site' | 'cacheDir'> | null,
): PrintThreads {
  const most = Math.min(MOST_THREADS, availableParallelism())
  const threads: Thread[] = []
  const start = (wanted: number) => {
    while (threads.length < Math.min(most, wanted)) threads.push(startThread(printer))
  }
  start(FIRST_THREADS)
  const looked =
    before === null
      ? []
      : threads.map(({ ask }, at) =>
          ask<string[]>({ kind: 'look', ...before, share: { at, of: threads.length } }),
        )
  // Whoever waits for it is told of a failure, and may not wait yet.
  for (const one of looked) one.catch(() => {})
  return {
    print: async (site, parts, pages) => {
      const left = [...parts]
      const done: PrintDone[] = []
      start(Math.min(left.length, Math.max(FIRST_THREADS, Math.ceil(pages / PAGES_PER_THREAD))))
      const work = async (thread: Thread, at: number) => {
        thread.tell(site)
        // From both ends, for a thread that prints many feeds meets their cards again, and no other has them.
        const next = () => (at % 2 === 0 ? left.shift() : left.pop())
        for (let part = next(); part; part = next()) done.push(await thread.ask<PrintDone>(part))
      }
      if (left.length > 0) await Promise.all(threads.map(work))
      return done
    },
    untouched: async () => new Set((await Promise.all(looked)).flat()),
    end: async () => {
      await Promise.all(threads.map((thread) => thread.end()))
    },
  }
}

interface Thread {
  readonly tell: (site: PrintSite) => void
  /** @throws what went wrong in the thread. */
  readonly ask: <Answer>(about: PlaceToLook | PrintWork) => Promise<Answer>
  readonly end: () => Promise<unknown>
}

function startThread(printer: string): Thread {
  const worker = new Worker(printer)
  const failed = new Promise<never>((_, reject) => worker.once('error', reject))
  // It is told to whoever asks next, who may not have asked yet.
  failed.catch(() => {})
  let last: Promise<unknown> = Promise.resolve()
  /** One after the other: an answer does not say what it is to. */
  const queue = <Result>(work: () => Promise<Result>) => {
    const result = last.then(work)
    last = result.catch(() => {})
    return result
  }
  return {
    tell: (site) => void queue(async () => worker.postMessage(site)),
    ask: <Answer>(about: PlaceToLook | PrintWork) =>
      queue(() => {
        const answered = new Promise<Answer>((resolve, reject) =>
          worker.once('message', (answer: ThreadAnswer<Answer>) => {
            if ('done' in answer) resolve(answer.done)
            else reject(Object.assign(Object(answer.failure), answer.details))
          }),
        )
        worker.postMessage(about)
        return Promise.race([answered, failed])
      }),
    end: () => worker.terminate(),
  }
}
