import { resolve } from 'node:path'
import type { IndexOptions } from '../indexer/index-folder.ts'
import { safeAddress } from '../model/address.ts'
import type { Surroundings } from './command.ts'
import { type CommandShape, type Options, textOption, UsageError } from './command-line.ts'
import { findCache } from './find-cache.ts'

export const DEFAULT_TITLE = 'Throughline'

/** Options of every command that reads a data folder. */
export const DATA_OPTIONS: CommandShape['options'] = {
  data: { type: 'string', value: 'DIR', help: 'the data folder', required: true },
  'published-only': { type: 'boolean', help: 'leave out what is not marked published: true' },
  report: { type: 'string', value: 'FILE', help: 'write what came of the files as JSON' },
}

/** Options of every command that makes an index. */
export const INDEX_OPTIONS: CommandShape['options'] = {
  data: { type: 'string', value: 'DIR', help: 'the data folder', required: true },
  out: { type: 'string', value: 'DIR', help: 'where to write', required: true },
  title: { type: 'string', value: 'TEXT', help: `the site's own title (default: ${DEFAULT_TITLE})` },
  contact: {
    type: 'string',
    value: 'ADDRESS',
    help: 'where readers report what is wrong: an e-mail or a page',
  },
  ...DATA_OPTIONS,
  'allow-shrink': {
    type: 'boolean',
    help: 'go on though the folder is empty, or lost more than a tenth of the articles in place',
  },
  cache: { type: 'string', value: 'DIR', help: 'where what a rebuild can reuse is kept; safe to delete' },
}

/**
 * The indexer's options, as a command line says them.
 * @throws {UsageError} when the output would end up among the data.
 */
export function readIndexOptions(options: Options, { console, packageDir }: Surroundings): IndexOptions {
  const dataDir = textOption(options, 'data')
  const outDir = textOption(options, 'out')
  if (resolve(dataDir) === resolve(outDir))
    throw new UsageError('--out names the data folder itself. Name another one.')
  return {
    dataDir,
    outDir,
    now: Date.now(),
    title: textOption(options, 'title') || DEFAULT_TITLE,
    contact: readContact(textOption(options, 'contact')),
    publishedOnly: options['published-only'] === true,
    allowShrink: options['allow-shrink'] === true,
    cacheDir: findCache(textOption(options, 'cache'), packageDir),
    onProgress: (done, total) => console.progress('Reading', done, total),
  }
}

/** An e-mail address becomes a link that begins a letter. */
function readContact(contact: string): string | undefined {
  if (contact === '') return undefined
  if (/^[^\s@:?&]+@[^\s@:?&]+$/.test(contact)) return `mailto:${contact}`
  const address = safeAddress(contact)
  if (address !== null) return address
  throw new UsageError(
    '--contact takes an e-mail address, or an address that begins with https:// or http://.',
  )
}
