import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, resolve } from 'node:path'
import { RefusedError } from '../../indexer/refused-error.ts'
import { type ConfigFault, checkConfig } from './check-config.ts'
import type { CheckedConfig } from './config-schema.ts'
import { defineConfig } from './define-config.ts'
import { findLine } from './find-line.ts'
import { disagree } from './read-site-place.ts'

/** Names that are looked for in the current folder, the first that is there. */
export const CONFIG_FILES = ['ts', 'mts', 'js', 'mjs', 'json'].map((ending) => `throughline.config.${ending}`)

/** Packages do not change while a command runs. */
const INSTALLED = /[/\\]node_modules[/\\]/

export type OnImport = (file: string) => void

export interface LoadedConfig {
  readonly file: string
  readonly config: CheckedConfig
}

/**
 * Reads the config file that a command line names, or that of the current folder; null where there is none.
 * @param onImport is told of each file of the publisher's that it imports and would be read anew, also where it fails.
 * @throws {RefusedError} with a line for each fault, `path:line: reason`.
 */
export async function loadConfig(named: string, onImport: OnImport = () => {}): Promise<LoadedConfig | null> {
  const file = findConfig(named)
  if (file === null) return null
  const shown = relative('', file)
  if (!existsSync(file)) throw new RefusedError(`There is no config file ${shown}.`)
  const checked = await runWhole(file, shown, async () => checkConfig(await run(file, shown, onImport)))
  const faults = checked.kind === 'faulty' ? checked.faults : disagreements(checked.config)
  if (checked.kind === 'fine' && faults.length === 0) return { file, config: checked.config }
  const source = await readFile(file, 'utf8')
  const told = faults.map(({ path, reason }) => ({
    line: findLine(source, path),
    message: `${path.length === 0 ? 'a config' : nameOf(path)} ${reason}`,
  }))
  told.sort((a, b) => a.line - b.line)
  throw new RefusedError(told.map(({ line, message }) => `${shown}:${line}: ${message}`).join('\n'))
}

/** The file that a command line names, or that of the current folder; null where there is none. */
export function findConfig(named: string): string | null {
  if (named !== '') return resolve(named)
  return CONFIG_FILES.map((name) => resolve(name)).find(existsSync) ?? null
}

function disagreements({ base, siteUrl }: CheckedConfig): ConfigFault[] {
  if (!disagree(base, siteUrl)) return []
  return [{ path: ['base'], reason: `says ${base}, and siteUrl says ${siteUrl}: they must agree` }]
}

/**
 * Runs what is the config's own: whatever it throws is a fault of it, and so is the end of the program meanwhile, or a
 * site that was not built would look like one that was.
 */
async function runWhole<T>(file: string, shown: string, work: () => Promise<T>): Promise<T> {
  const onExit = () => {
    process.stderr.write(
      `${shown}:1: it cannot be run: it ended the program, or waits for what never comes\n`,
    )
    process.exitCode = 1
  }
  process.once('exit', onExit)
  try {
    return await work()
  } catch (error) {
    if (error instanceof RefusedError) throw error
    const { line, message } = describeFailure(error, file)
    throw new RefusedError(`${shown}:${line}: it cannot be run: ${message}`, { cause: error })
  } finally {
    process.off('exit', onExit)
  }
}

/** What a config file exports: whatever it is. Loaded on demand, for most runs have none. */
async function run(file: string, shown: string, onImport: OnImport): Promise<unknown> {
  const source = await readFile(file, 'utf8')
  if (file.endsWith('.json')) {
    try {
      // Some editors begin a file with a byte-order mark.
      return JSON.parse(source.replace(/^\ufeff/, ''))
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      // It quotes the text, over several lines.
      throw new RefusedError(`${shown}:1: it is not JSON: ${error.message.replace(/\s+/g, ' ')}`)
    }
  }
  const { createJiti } = await import('jiti')
  const jiti = createJiti(join(file, '..', '/'), {
    // Nothing of it is kept on the disk: it is one small file.
    fsCache: false,
    interopDefault: false,
    // The package need not be installed where the config is.
    virtualModules: { throughline: { defineConfig } },
  })
  const before = new Set(Object.keys(jiti.cache))
  try {
    // Node, which could import a module by itself, would never read it again.
    const exported = await jiti.evalModule(source, {
      filename: file,
      ext: extname(file),
      async: true,
      forceTranspile: true,
    })
    const hasDefault = typeof exported === 'object' && exported !== null && 'default' in exported
    if (hasDefault) return exported.default
  } finally {
    for (const path of Object.keys(jiti.cache)) {
      if (before.has(path) || INSTALLED.test(path)) continue
      // It may have changed when it is read the next time.
      delete jiti.cache[path]
      if (path !== file) onImport(path)
    }
  }
  throw new RefusedError(`${shown}:1: it exports nothing as its default: export default defineConfig({ … })`)
}

/** Where a program stopped, as far as its error tells. */
function describeFailure(error: unknown, file: string): { line: number; message: string } {
  if (!(error instanceof Error)) return { line: 1, message: String(error) }
  const [, behind = ''] = `${error.stack}`.split(`${file}:`)
  const [message = ''] = error.message.split('\n')
  return { line: Number.parseInt(behind, 10) || 1, message: message.trim() }
}

/** `links[2].address`. */
function nameOf(path: readonly (string | number)[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .slice(1)
}
