import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileReader } from '../../src/publisher/compile-reader.ts'
import { PACKAGE } from './build-test-site.ts'

/**
 * A package with a next version of the reader: its footer says so, and all its parts have new names, as they
 * have when what they name has.
 * @returns its folder.
 */
export async function renewReader(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-renewed-'))
  const reader = join(folder, 'dist/reader')
  cpSync(await compileReader(PACKAGE), reader, { recursive: true })
  const app = join(reader, 'app')
  const renamed = readdirSync(app).filter((name) => name.endsWith('.js'))
  const renew = (text: string) =>
    renamed
      .reduce((all, name) => all.replaceAll(name, newName(name)), text)
      .replaceAll('Made with Throughline', 'Made with a newer Throughline')
  for (const path of [join(reader, 'index.html'), ...readdirSync(app).map((name) => join(app, name))])
    if (/\.(?:js|html)$/.test(path)) writeFileSync(path, renew(readFileSync(path, 'utf8')))
  for (const name of renamed) renameSync(join(app, name), join(app, newName(name)))
  return folder
}

function newName(name: string): string {
  return name.replace(/\.js$/, '-renewed.js')
}
