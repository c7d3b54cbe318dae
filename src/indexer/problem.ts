import { escapeSigns } from './escape-signs.ts'

/** What is wrong with a file of the data folder. */
export interface Problem {
  /** Path relative to the data folder, with `/` between its parts. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  /** A sentence without the offending text: front matter may hold secrets. */
  readonly reason: string
}

/** What would break a line, steer a terminal, or turn the direction of what follows: names of files may hold it. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** As people and programs are told of it: one line, whatever a file is called. */
export function formatProblem({ file, line, reason }: Problem): string {
  return escapeSigns(`${file}:${line}: ${reason}`, UNSEEN)
}
