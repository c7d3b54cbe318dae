import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { parseShard } from '../model/read-shard.ts'
import { replaceFile } from './replace-file.ts'
import { CHECKSUMS, INDEX } from './site-files.ts'

/** A path inside the site: none that leads out of it, whoever wrote the list. */
const PathSchema = v.pipe(
  v.string(),
  v.check((path) => !path.startsWith('/') && !path.split(/[\\/]/).includes('..')),
)

/**
 * Every published file that is no shard, with its SHA-256. Null while a build is replacing it: files change one by
 * one, and after a kill in between nobody can say which of the two is in place, only that it is there.
 */
const ChecksumsSchema = v.pipe(
  v.record(PathSchema, v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)))),
  v.check((sums) => ['index.html', `${INDEX}/manifest.json`].every((path) => Object.hasOwn(sums, path))),
)
export type Checksums = v.InferOutput<typeof ChecksumsSchema>

/** @throws a system error where there is no list, {DamagedError} where it is not what it should be. */
export async function readChecksums(site: string): Promise<Checksums> {
  return parseShard(await readFile(join(site, CHECKSUMS), 'utf8'), ChecksumsSchema)
}

export async function writeChecksums(site: string, sums: Checksums): Promise<void> {
  const sorted = Object.fromEntries(Object.entries(sums).sort(([a], [b]) => (a < b ? -1 : 1)))
  await replaceFile(join(site, CHECKSUMS), `${JSON.stringify(sorted, null, 1)}\n`)
}
