// A thread that searches windows, see `open-searchers.ts`: each message is a window, and is answered with its links.
import { parentPort } from 'node:worker_threads'
import { findLinks } from './find-links.ts'
import { makeTermMemory } from './make-term-memory.ts'
import type { StoryWindow } from './window.ts'

const readTerms = makeTermMemory()
parentPort?.on('message', (window: StoryWindow) => parentPort?.postMessage(findLinks(window, readTerms)))
