import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { CONFIG_FILES } from '../config/load-config.ts'
import { writeNew } from '../files/write-new.ts'
import { EXAMPLES } from './new-project.ts'

export interface Written {
  readonly made: readonly string[]
  /** Paths that were left as they were, or left out for what is there. */
  readonly kept: readonly string[]
}

/** Writes the files of a project into a folder, and leaves alone whatever is there. */
export async function writeProject(folder: string, files: ReadonlyMap<string, string>): Promise<Written> {
  const hasConfig = CONFIG_FILES.some((name) => existsSync(join(folder, name)))
  const hasArticles = await holdsAnything(join(folder, EXAMPLES, 'articles'))
  const made: string[] = []
  const kept: string[] = []
  for (const [path, content] of files) {
    const has = CONFIG_FILES.includes(path) ? hasConfig : path.startsWith(EXAMPLES) && hasArticles
    const written = !has && writeNew(join(folder, path), content)
    if (written) made.push(path)
    else kept.push(path)
  }
  return { made, kept }
}

async function holdsAnything(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => [])
  return names.length > 0
}
