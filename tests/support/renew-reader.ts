import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { compilePrinter } from '../../src/publisher/compile/compile-printer.ts'
import { compileReader } from '../../src/publisher/compile/compile-reader.ts'
import { PACKAGE } from './build-test-site.ts'

/**
 * A package with a next version of the reader: its footer says so, and all its parts have new names, as they
 * have when what they name has.
 * @param mark of this version, in those names.
 * @returns its folder.
 */
export async function renewReader(mark = 'renewed'): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-renewed-'))
  const reader = join(folder, 'dist/reader')
  cpSync(await compileReader(PACKAGE), reader, { recursive: true })
  const printer = join(folder, 'dist/printer')
  cpSync(dirname(await compilePrinter(PACKAGE)), printer, { recursive: true })
  // What a package needs is installed beside it.
  symlinkSync(join(PACKAGE, 'node_modules'), join(folder, 'node_modules'))
  const app = join(reader, 'app')
  const renamed = readdirSync(app).filter((name) => name.endsWith('.js'))
  const newName = (name: string) => name.replace(/\.js$/, `-${mark}.js`)
  const renew = (text: string) =>
    renamed
      .reduce((all, name) => all.replaceAll(name, newName(name)), text)
      .replaceAll('Made with Throughline', 'Made with a newer Throughline')
  const files = [reader, app, printer].flatMap((dir) => readdirSync(dir).map((name) => join(dir, name)))
  for (const path of files)
    if (/\.(?:m?js|html)$/.test(path)) writeFileSync(path, renew(readFileSync(path, 'utf8')))
  for (const name of renamed) renameSync(join(app, name), join(app, newName(name)))
  return folder
}
