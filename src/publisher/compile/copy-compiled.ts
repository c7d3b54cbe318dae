import { cp } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { compilePrinter } from './compile-printer.ts'
import { compileReader } from './compile-reader.ts'

/** Puts what is compiled of the reader where a package brings it along. */
export async function copyCompiled(packageDir: string, dist: string): Promise<void> {
  await cp(await compileReader(packageDir), join(dist, 'reader'), { recursive: true })
  await cp(dirname(await compilePrinter(packageDir)), join(dist, 'printer'), { recursive: true })
}
