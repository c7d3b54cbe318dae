import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PACKAGE } from './build-test-site.ts'

/** What the command and the reader are made of. */
const NEEDED = [
  'bin',
  'index.html',
  'package.json',
  'package-lock.json',
  'public',
  'src',
  'tools',
  'tsconfig.base.json',
  'tsconfig.json',
  'vite.config.ts',
]

/**
 * A checkout of its own, whose sources a test may change; its packages are those of this one, its caches are not.
 * @param name what its folder's name begins with.
 * @returns its folder.
 */
export function copyCheckout(name = 'throughline-checkout-'): string {
  const folder = mkdtempSync(join(tmpdir(), name))
  for (const name of NEEDED) cpSync(join(PACKAGE, name), join(folder, name), { recursive: true })
  mkdirSync(join(folder, 'node_modules'))
  for (const name of readdirSync(join(PACKAGE, 'node_modules'))) {
    if (name !== '.cache' && name !== '.vite')
      symlinkSync(join(PACKAGE, 'node_modules', name), join(folder, 'node_modules', name))
  }
  return folder
}
