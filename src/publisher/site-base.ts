import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { baseOf } from './site-shell.ts'

/** The path under which the site in a folder lies. */
export function readBase(dir: string): string {
  return baseOf(readFileSync(join(dir, 'index.html'), 'utf8'))
}
