import type { Problem } from './problem.ts'

/**
 * Bad data is a value, not an exception: one file that cannot be read never stops a run.
 * `skipped` = the file gives no article; `warning` = the article is kept, a field was dropped or repaired.
 */
export interface Diagnostic extends Problem {
  readonly severity: 'skipped' | 'warning'
  /** A short word that tests and scripts may match, e.g. `bad-yaml`. */
  readonly code: string
}

/** Says that a field was dropped or repaired. */
export type Warn = (key: string, code: string, reason: string) => void

/** Says that a file was left out, and why. */
export function skipped(file: string, code: string, line: number, reason: string): Diagnostic {
  return { severity: 'skipped', code, file, line, reason }
}

/** Says what of a file is not as it should be, though something came of it. */
export function warning(file: string, code: string, line: number, reason: string): Diagnostic {
  return { severity: 'warning', code, file, line, reason }
}

export function isDiagnostic(value: object): value is Diagnostic {
  return 'severity' in value
}
