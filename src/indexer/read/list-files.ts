import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { compareIds } from '../../model/ranking/order.ts'
import { codeOf } from '../code-of.ts'

export interface ListedFiles {
  /** Regular files, relative to the root, with `/`, in the order of their code units. */
  readonly files: readonly string[]
  /** What is there but is no regular file: a link, a pipe, a device. It is never opened, for it might never end. */
  readonly others: readonly string[]
  /** Folders that can't be read. */
  readonly barred: readonly string[]
}

/** All files under a folder of `root`; none where the folder is missing. Hidden ones are left out. */
export async function listFiles(root: string, folder: string): Promise<ListedFiles> {
  const files: string[] = []
  const others: string[] = []
  const barred: string[] = []
  const visit = async (path: string): Promise<void> => {
    let entries: Dirent[]
    try {
      entries = await readdir(join(root, path), { withFileTypes: true })
    } catch (error) {
      if (path !== folder || codeOf(error) !== 'ENOENT') barred.push(path)
      return
    }
    const folders: string[] = []
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue
      const child = `${path}/${entry.name}`
      if (entry.isDirectory()) folders.push(child)
      else if (entry.isFile()) files.push(child)
      else others.push(child)
    }
    await Promise.all(folders.map(visit))
  }
  await visit(folder)
  return { files: files.sort(compareIds), others: others.sort(compareIds), barred: barred.sort(compareIds) }
}
