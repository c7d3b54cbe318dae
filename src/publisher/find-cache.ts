import { accessSync, constants } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { UsageError } from './command-line.ts'
import { makeFolder } from './files/make-folder.ts'

/**
 * The folder of what a rebuild reuses: the one that the command line names, or one beside the program. Where that can't
 * be written, as in a package that an administrator installed, there is none, and each build starts afresh.
 * @throws {UsageError} when the folder named can't be written.
 */
export function findCache(named: string, packageDir: string): string | undefined {
  // An installed package lies in such a folder itself, and what lies inside of it goes with the next version.
  const above = dirname(packageDir)
  const modules = basename(above) === 'node_modules' ? above : join(packageDir, 'node_modules')
  const folder = named || join(modules, '.cache/throughline-index')
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK)
    return folder
  } catch (error) {
    if (named === '') return undefined
    throw new UsageError(`--cache names ${named}, where nothing can be written. Name another folder.`, {
      cause: error,
    })
  }
}
