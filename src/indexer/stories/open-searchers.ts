import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { RefusedError } from '../refused-error.ts'
import { findLinks } from './find-links.ts'
import { makeTermMemory } from './make-term-memory.ts'
import type { StoryWindow } from './window.ts'
import type { WindowLinks } from './window-links.ts'

/** Each holds what one window takes, some 300 MB in a corpus of a million: more of them would be most of what it takes. */
const MOST_THREADS = 4

/** Finds the links of windows, one after the other. */
export interface Searcher {
  readonly search: (window: StoryWindow) => WindowLinks | Promise<WindowLinks>
  readonly end: () => Promise<unknown>
}

/**
 * Those that search windows side by side: threads, which start when they are given their first window, or this one.
 * @param program file of the compiled `search-thread.ts`; without it, windows are searched here.
 * @param windows no more threads than there are of these.
 */
export function openSearchers(program: string | undefined, windows: number): Searcher[] {
  if (program === undefined) return [searchHere()]
  const count = Math.min(MOST_THREADS, availableParallelism(), windows)
  return Array.from({ length: count }, () => searchInThread(program))
}

function searchHere(): Searcher {
  const readTerms = makeTermMemory()
  return { search: (window) => findLinks(window, readTerms), end: async () => {} }
}

function searchInThread(program: string): Searcher {
  let thread: Worker | undefined
  return {
    search: (window) => {
      thread ??= new Worker(program)
      const answered = answerOf(thread)
      thread.postMessage(window)
      return answered
    },
    end: async () => thread?.terminate(),
  }
}

/** @throws where the thread fails, or ends without an answer. */
function answerOf(thread: Worker): Promise<WindowLinks> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      thread.off('message', take).off('error', fail).off('exit', miss)
    }
    const take = (links: WindowLinks) => {
      settle()
      resolve(links)
    }
    const fail = (error: Error) => {
      settle()
      reject(tellFailure(error))
    }
    const miss = (code: number) => {
      settle()
      reject(new Error(`A thread that looks for stories ended with ${code} before it had found any.`))
    }
    thread.on('message', take).on('error', fail).on('exit', miss)
  })
}

function tellFailure(error: Error): Error {
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new RefusedError(
      'A thread that looks for stories needs more memory than this Node allows. Set ' +
        'NODE_OPTIONS=--max-old-space-size=MEGABYTES, with more megabytes than before, and start again.',
      { cause: error },
    )
  }
  return new Error(`A thread that looks for stories failed: ${error.message}`, { cause: error })
}
