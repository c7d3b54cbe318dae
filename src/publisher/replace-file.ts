import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { temporaryPath } from './site-files.ts'

/**
 * Puts a file in place in one step: whoever reads it finds the old one or the new one, whole. A file that holds the
 * same already stays as it is, so that browsers and uploads find it unchanged.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  if (await holds(path, content)) return
  await mkdir(dirname(path), { recursive: true })
  const temporary = temporaryPath(path)
  try {
    const file = await open(temporary, 'w')
    try {
      await file.writeFile(content)
      await file.datasync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

async function holds(path: string, content: string | Uint8Array): Promise<boolean> {
  const held = await readFile(path).catch(() => null)
  return held?.equals(Buffer.from(content)) ?? false
}
