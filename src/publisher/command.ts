import type { CommandShape, Options } from './command-line.ts'
import type { Console } from './console.ts'

/** What a command is given, besides its options. */
export interface CommandContext {
  readonly console: Console
  /** Folder of this package: the checkout, or where npm put it. */
  readonly packageDir: string
  /** File of the compiled thread that searches for stories. */
  readonly searchThread: string
}

export interface Command {
  readonly shape: CommandShape
  /** @returns the exit code: 0 done, 1 the data or the state stopped it. */
  readonly run: (options: Options, context: CommandContext) => Promise<number>
}
