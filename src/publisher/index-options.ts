import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { IndexOptions } from '../indexer/index-folder.ts'
import type { CommandContext } from './command.ts'
import { type CommandShape, type Options, textOption, UsageError } from './command-line.ts'
import { CONFIG_OPTION, SITE_OPTIONS } from './config/config-options.ts'
import { DEFAULT_TITLE } from './config/default-title.ts'
import { neededFolder, type Settings } from './config/read-config.ts'
import { DATA_FOLDERS } from './data-folders.ts'
import { findCache } from './find-cache.ts'
import { tellReading } from './tell-reading.ts'

/** Options of every command that reads a data folder. */
export const DATA_OPTIONS: CommandShape['options'] = {
  data: { type: 'string', value: 'DIR', help: 'the data folder' },
  ...CONFIG_OPTION,
  'published-only': { type: 'boolean', help: 'leave out what is not marked published: true' },
  report: { type: 'string', value: 'FILE', help: 'write what happened to the files, as JSON' },
}

/** Options of every command that makes an index. */
export const INDEX_OPTIONS: CommandShape['options'] = {
  data: { type: 'string', value: 'DIR', help: 'the data folder' },
  out: { type: 'string', value: 'DIR', help: 'where to write' },
  ...CONFIG_OPTION,
  ...SITE_OPTIONS,
  ...DATA_OPTIONS,
  'allow-shrink': {
    type: 'boolean',
    help: 'accept a folder that is empty, or that lost more than a tenth of the articles in place',
  },
  cache: {
    type: 'string',
    value: 'DIR',
    help: 'the folder of what the next build can reuse; safe to delete',
  },
}

/**
 * The indexer's options, as a command line and the config file say them.
 * @throws {UsageError} when a folder is not named, the output would end up among the data, or data or cache in the output.
 */
export function readIndexOptions(
  name: string,
  options: Options,
  settings: Settings,
  context: CommandContext,
): IndexOptions {
  const dataDir = neededFolder(name, settings, 'data')
  const outDir = neededFolder(name, settings, 'out')
  const [data, out] = [realPlace(dataDir), realPlace(outDir)]
  const inside = relative(data, out)
  if (inside === '') throw new UsageError('--out names the data folder itself. Name another one.')
  const [folder = ''] = inside.split(sep)
  // What is written there would be read as data by the next build.
  if (DATA_FOLDERS.includes(folder))
    throw new UsageError(`--out names a folder among the ${folder} of the data folder. Name another one.`)
  // Articles that were taken back, and what only the publisher may read, would be on the host.
  if (data.startsWith(join(out, sep)))
    throw new UsageError(
      '--out names a folder that holds the data folder, which would be published with it. Name another one.',
    )
  const cache = textOption(options, 'cache')
  // It has the addresses of articles that were taken back.
  if (cache !== '' && join(realPlace(cache), sep).startsWith(join(out, sep)))
    throw new UsageError(
      '--cache names a folder of the site, which would be published with it. Name another one.',
    )
  return {
    ...readDataOptions(name, options, settings, context),
    outDir,
    now: Date.now(),
    allowShrink: options['allow-shrink'] === true,
  }
}

/** Where a path really leads, through links; what is not there yet is where it will be. */
function realPlace(path: string): string {
  const place = resolve(path)
  if (existsSync(place)) return realpathSync(place)
  const above = dirname(place)
  return above === place ? place : join(realPlace(above), basename(place))
}

/**
 * The options of what is read, and of the site that it is for.
 * @throws {UsageError} when the data folder is not named.
 */
export function readDataOptions(
  name: string,
  options: Options,
  settings: Settings,
  { console, packageDir, searchThread }: CommandContext,
): Omit<IndexOptions, 'outDir' | 'now' | 'allowShrink'> {
  const { title = DEFAULT_TITLE, description, language, timeZone, contact, links } = settings
  return {
    dataDir: neededFolder(name, settings, 'data'),
    title,
    description,
    language,
    // As if none were said, so that the index is the same.
    timeZone: timeZone === 'UTC' ? undefined : timeZone,
    contact,
    links,
    publishedOnly: options['published-only'] === true,
    cacheDir: findCache(textOption(options, 'cache'), packageDir),
    searchThread,
    onProgress: tellReading(console),
  }
}
