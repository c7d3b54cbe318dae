import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { putFile } from '../../indexer/put-file.ts'

/**
 * Puts a file in place in one step: whoever reads it finds the old one or the new one, whole. A file that holds the
 * same already stays as it is, so that browsers and uploads find it unchanged.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  if (holds(path, content)) return
  await mkdir(dirname(path), { recursive: true })
  await putFile(path, content)
}

/** Read synchronously, which takes a seventh of the time: most of a hundred small files are as they were. */
function holds(path: string, content: string | Uint8Array): boolean {
  try {
    return readFileSync(path).equals(Buffer.from(content))
  } catch {
    return false
  }
}
