import type { Console } from './console.ts'
import { tellTightMemory } from './tight-memory.ts'

/** Tells how far the reading of a data folder is, and before that whether there may be too little memory for it. */
export function tellReading(console: Console): (done: number, total: number) => void {
  return (done, total) => {
    const warning = done === 1 ? tellTightMemory(total) : null
    if (warning !== null) console.say(warning)
    console.progress('Reading', done, total)
  }
}
