import { systemReason } from './files/system-error.ts'

/** What a command says on its way. Results go to stdout, everything else to stderr; nothing is coloured. */
export interface Console {
  readonly result: (line: string) => void
  readonly say: (line: string) => void
  readonly fail: (line: string) => void
  /** Long work: a bar on a terminal, a line now and then elsewhere. */
  readonly progress: (what: string, done: number, total: number) => void
}

const BAR = 24
/** Milliseconds. A bar that moves more often is only slower; lines in a log are for the impatient. */
const REDRAW_EVERY = 80
const LINE_EVERY = 5000

export function makeConsole(quiet: boolean): Console {
  const terminal = process.stderr.isTTY === true
  let shownAt = performance.now()
  // Overwritten by spaces rather than by a code: not every terminal knows one, and nothing has to be told of NO_COLOR.
  let bar = ''
  const clearBar = () => {
    if (bar !== '') process.stderr.write(`\r${' '.repeat(bar.length)}\r`)
    bar = ''
  }
  const write = (stream: NodeJS.WriteStream, line: string) => {
    clearBar()
    stream.write(`${line}\n`)
  }
  const fail = (line: string) => write(process.stderr, line)
  endWithReader(fail)
  return {
    result: (line) => write(process.stdout, line),
    say: (line) => {
      if (!quiet) write(process.stderr, line)
    },
    fail,
    progress: (what, done, total) => {
      const now = performance.now()
      if (quiet || now - shownAt < (terminal ? REDRAW_EVERY : LINE_EVERY)) return
      shownAt = now
      if (!terminal) {
        process.stderr.write(`${what}: ${done} of ${total}\n`)
        return
      }
      const filled = Math.round((done / Math.max(1, total)) * BAR)
      const drawn = `${what} ${'━'.repeat(filled)}${'─'.repeat(BAR - filled)} ${done} of ${total}`
      bar = drawn.padEnd(bar.length)
      process.stderr.write(`\r${bar}`)
    },
  }
}

/**
 * `throughline check … | head` closes the pipe early: nobody is left to tell, which is no failure. Nor is it one where
 * messages go nowhere, for the work is what was asked for.
 */
function endWithReader(fail: Console['fail']): void {
  process.stderr.on('error', () => {})
  process.stdout.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    fail(`The output cannot be written: ${systemReason(error) ?? error.message}.`)
    process.exit(1)
  })
}
