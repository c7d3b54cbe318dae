import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { type IndexOptions, type IndexReport, indexFolder } from '../indexer/index-folder.ts'
import { RefusedError } from '../indexer/refuse-shrink.ts'
import { compileReader } from './compile-reader.ts'
import { replaceFile } from './replace-file.ts'
import { contentSecurityPolicy, IMMUTABLE, REVALIDATE, securityHeaders } from './security-headers.ts'
import { makeShell } from './site-shell.ts'

export interface BuildOptions extends IndexOptions {
  /** Path under which the site will lie, with a slash at both ends. */
  readonly base: string
  readonly packageDir: string
}

/** Name of the list of all files whose names don't tell their content, with their hashes. */
export const CHECKSUMS = 'checksums.json'
/** The index's place in a site. */
export const INDEX = 'index'

/**
 * Writes a whole site. Assets and the index come first, the pages that name them last; what an old page names stays
 * in place, so that a reader who is on it finds everything.
 * @throws {RefusedError} when the data folder forbids it.
 */
export async function buildSite(options: BuildOptions): Promise<IndexReport> {
  const { outDir, base, title } = options
  const reader = await compileReader(options.packageDir)
  const report = await indexFolder({ ...options, outDir: join(outDir, INDEX) })
  const sums = new Map<string, string>()
  const publish = async (path: string, content: string | Uint8Array) => {
    sums.set(path, sha256(content))
    await replaceFile(join(outDir, path), content)
  }
  for (const path of report.pictures) await publish(path, await readPicture(options.dataDir, path))
  let template = ''
  for (const path of await filesUnder(reader)) {
    if (path === 'index.html') template = await readFile(join(reader, path), 'utf8')
    else await publish(path, await readFile(join(reader, path)))
  }
  const shell = makeShell(template, { base, title })
  await publish('.nojekyll', '')
  await publish('_headers', makeHeaders(base, shell))
  await publish('404.html', shell)
  await publish('index.html', shell)
  sums.set(`${INDEX}/manifest.json`, sha256(await readFile(join(outDir, INDEX, 'manifest.json'))))
  const listed = Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)))
  await replaceFile(join(outDir, CHECKSUMS), `${JSON.stringify(listed, null, 1)}\n`)
  return report
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Files under a folder, relative to it, with `/`. */
async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

async function readPicture(dataDir: string, path: string): Promise<Buffer> {
  try {
    return await readFile(join(dataDir, path))
  } catch (cause) {
    throw new RefusedError(`The picture ${path} was there and can no longer be read; build again.`, { cause })
  }
}

/** For Netlify and Cloudflare Pages, which read headers from a file of this form. */
function makeHeaders(base: string, shell: string): string {
  const rules: [string, Record<string, string>][] = [
    [`${base}*`, { ...securityHeaders(contentSecurityPolicy(shell)), 'Cache-Control': REVALIDATE }],
    [`${base}app/*`, { '! Cache-Control': '', 'Cache-Control': IMMUTABLE }],
    [`${base}${INDEX}/shards/*`, { '! Cache-Control': '', 'Cache-Control': IMMUTABLE }],
  ]
  return rules
    .map(([path, headers]) => {
      const lines = Object.entries(headers).map(([name, value]) =>
        value === '' ? `  ${name}` : `  ${name}: ${value}`,
      )
      return `${path}\n${lines.join('\n')}\n`
    })
    .join('\n')
}
