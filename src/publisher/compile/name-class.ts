import { hash } from 'node:crypto'
import { basename } from 'node:path'

/** Enough for the few classes of one name in different files; a test holds that none of them meet. */
const DIGITS = 3

/**
 * Names a class of a CSS module: short, for each stands in sheets, in code and on pages, and the same wherever it is
 * compiled.
 */
export function nameClass(name: string, file: string): string {
  return `_${name}_${hash('sha256', basename(file), 'base64url').slice(0, DIGITS)}`
}
