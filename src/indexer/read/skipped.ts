import type { Diagnostic } from '../diagnostic.ts'

/** Says that a file was left out, and why. */
export function skipped(file: string, code: string, line: number, reason: string): Diagnostic {
  return { severity: 'skipped', code, file, line, reason }
}
