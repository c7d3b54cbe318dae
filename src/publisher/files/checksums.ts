import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DamagedError } from '../../model/damaged-error.ts'
import { CHECKSUMS, MANIFEST } from '../site-files.ts'
import { replaceFile } from './replace-file.ts'

/**
 * Every published file that is no shard, with its SHA-256. Null while a build is replacing it: files change one by
 * one, and after a kill in between nobody can say which of the two is in place, only that it is there.
 */
export type Checksums = ReadonlyMap<string, string | null>

/** Such a list is JSON, a line a file. */
const LINE = /^ ("(?:[^"\\]|\\.)*"): (?:null|"([0-9a-f]{64})"),?$/
const NEEDED = ['index.html', MANIFEST]

/**
 * Reads the list of a site, line by line: a large site has a hundred thousand files, of which objects take three times
 * as long.
 * @throws a system error where there is no list, {DamagedError} where it is not what it should be.
 */
export async function readChecksums(site: string): Promise<Checksums> {
  const [start, ...lines] = (await readFile(join(site, CHECKSUMS), 'utf8')).split('\n')
  const end = lines.splice(-2)
  const sums = new Map<string, string | null>()
  for (const line of lines) {
    const [, name, sum = null] = LINE.exec(line) ?? []
    const path = name === undefined ? null : parsePath(name)
    if (path === null)
      throw new DamagedError(`What it says is no path with its checksum: ${line.slice(0, 80)}`)
    sums.set(path, sum)
  }
  if (start !== '{' || end.join('\n') !== '}\n' || !NEEDED.every((path) => sums.has(path)))
    throw new DamagedError('It is no list of a site’s files.')
  return sums
}

/** A path inside the site; null for one that leads out of it, whoever wrote the list. */
function parsePath(quoted: string): string | null {
  const path = quoted.includes('\\') ? parseText(quoted) : quoted.slice(1, -1)
  return path === null || path.startsWith('/') || /(?:^|[\\/])\.\.(?:$|[\\/])/.test(path) ? null : path
}

function parseText(quoted: string): string | null {
  try {
    return String(JSON.parse(quoted))
  } catch {
    return null
  }
}

/** In the order of the paths. */
export async function writeChecksums(site: string, sums: Checksums): Promise<void> {
  const lines = [...sums.keys()]
    .sort()
    .map((path) => ` ${JSON.stringify(path)}: ${JSON.stringify(sums.get(path) ?? null)}`)
  await replaceFile(join(site, CHECKSUMS), `{\n${lines.join(',\n')}\n}\n`)
}
