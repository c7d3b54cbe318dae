import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The version of this package. */
export function versionOf(packageDir: string): string {
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'))
  return String(version)
}
