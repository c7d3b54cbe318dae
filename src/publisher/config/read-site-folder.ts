import { type CommandShape, missingOption, type Options, textOption } from '../command-line.ts'
import { CONFIG_OPTION } from './config-options.ts'
import { readConfig } from './read-config.ts'

/** Options by which a command finds a built site. */
export const SITE_FOLDER_OPTIONS: CommandShape['options'] = {
  dir: { type: 'string', value: 'DIR', help: 'the built site (default: out in the config file)' },
  ...CONFIG_OPTION,
}

/**
 * The folder of a built site, as the command line names it, or as the config file says where to write.
 * @throws {UsageError} when neither does.
 */
export async function readSiteFolder(name: string, options: Options): Promise<string> {
  const dir = textOption(options, 'dir')
  if (dir !== '') return dir
  const { out } = await readConfig(options)
  if (out === undefined) throw missingOption(name, 'dir', { value: 'DIR' })
  return out
}
