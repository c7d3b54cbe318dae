import { missingOption, type Options, textOption } from '../command-line.ts'
import { readConfig } from './read-config.ts'

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
