/** What a command says on its way. Results go to stdout, everything else to stderr. */
export interface Console {
  readonly result: (line: string) => void
  readonly say: (line: string) => void
  readonly fail: (line: string) => void
  /** Long work: a bar on a terminal, and nothing elsewhere until it ends. */
  readonly progress: (what: string, done: number, total: number) => void
}

const BAR = 24
/** A bar that moves more often than this is only slower. */
const REDRAW_EVERY = 80

export function makeConsole(quiet: boolean): Console {
  const terminal = process.stderr.isTTY === true && !quiet
  let drawn = 0
  const clear = () => {
    if (drawn > 0) process.stderr.write('\r\u001b[K')
    drawn = 0
  }
  return {
    result: (line) => {
      clear()
      process.stdout.write(`${line}\n`)
    },
    say: (line) => {
      clear()
      if (!quiet) process.stderr.write(`${line}\n`)
    },
    fail: (line) => {
      clear()
      process.stderr.write(`${line}\n`)
    },
    progress: (what, done, total) => {
      const now = Date.now()
      if (!terminal || (done < total && now - drawn < REDRAW_EVERY)) return
      drawn = now
      const filled = Math.round((done / Math.max(1, total)) * BAR)
      process.stderr.write(
        `\r${what} ${'━'.repeat(filled)}${'─'.repeat(BAR - filled)} ${done}/${total}\u001b[K`,
      )
      if (done >= total) clear()
    },
  }
}
