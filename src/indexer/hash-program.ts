import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Packages by which an article file becomes an article, and articles become feeds. */
const PACKAGES = ['entities/decode', 'js-yaml', 'feedsmith']

let known: string | undefined

/**
 * A hash of the program at work: what one program kept of its results, another must not take for its own. Nobody has to
 * remember to raise a version, and every change of the program costs one build from nothing. It is worked out once, for
 * what is loaded stays what it is.
 */
export function hashProgram(): string {
  known ??= hashSources()
  return known
}

function hashSources(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const hash = createHash('sha256').update(process.version)
  // Compiled, all but the command line is in this folder; in a checkout the indexer is, and other rooms are beside it.
  for (const folder of [here, join(here, '../model'), join(here, '../publisher')]) {
    if (!existsSync(folder)) continue
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
      if (/\.[jt]s$/.test(name)) hash.update(`\n${name}\n`).update(readFileSync(join(folder, name)))
  }
  const require = createRequire(import.meta.url)
  for (const name of PACKAGES) hash.update(`\n${versionOf(require.resolve(name))}`)
  return hash.digest('hex')
}

/** What stands in the `package.json` nearest to a file that has a version. */
function versionOf(path: string): string {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, 'package.json')
    const { version }: { version?: string } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
    if (version !== undefined) return version
  }
  return ''
}
