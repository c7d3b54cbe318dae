import { dirname, relative, resolve } from 'node:path'
import { parseUrl } from '../../model/address.ts'
import { listOption, missingOption, type Options, textOption, UsageError } from '../command-line.ts'
import { checkConfig } from './check-config.ts'
import { optionOf } from './config-options.ts'
import type { CheckedConfig } from './config-schema.ts'
import { loadConfig, type OnImport } from './load-config.ts'

/** What a command line and the config file say together; paths are as from the current folder. */
export type Settings = CheckedConfig

/**
 * Reads the config file, and sets what the command line says over it.
 * @param onImport see `loadConfig`.
 * @throws {UsageError} when an option makes no sense, {RefusedError} when the config doesn't.
 */
export async function readConfig(options: Options, onImport?: OnImport): Promise<Settings> {
  const loaded = await loadConfig(textOption(options, 'config'), onImport)
  const held = loaded === null ? {} : withPlacedPaths(loaded.config, dirname(loaded.file))
  const checked = checkConfig(setOver(held, options))
  if (checked.kind === 'fine') return checked.config
  // The file was found to be fine by itself.
  throw new UsageError(checked.faults.map(({ path, reason }) => `${optionOf(path)} ${reason}.`).join('\n'))
}

/** @throws {UsageError} for a command that cannot do without it. */
export function neededFolder(name: string, settings: Settings, key: 'data' | 'out'): string {
  const folder = settings[key]
  if (folder === undefined) throw missingOption(name, key, { value: 'DIR' })
  return folder
}

function withPlacedPaths(config: CheckedConfig, folder: string): CheckedConfig {
  const placed = (['data', 'out', 'logo'] as const).flatMap((key) => {
    const path = config[key]
    return path === undefined ? [] : [[key, relative('', resolve(folder, path)) || '.'] as const]
  })
  return { ...config, ...Object.fromEntries(placed) }
}

/** Keys whose option has the same name and a text. */
const TEXTS = [
  'title',
  'description',
  'language',
  'logo',
  'accent',
  'font',
  'contact',
  'data',
  'out',
  'base',
] as const

function setOver(held: CheckedConfig, options: Options): Readonly<Record<string, unknown>> {
  const given: Record<string, unknown> = { ...held }
  for (const key of TEXTS) if (textOption(options, key) !== '') given[key] = textOption(options, key)
  if (options['logo-has-title'] === true) given.logoHasTitle = true
  if (options['index-articles'] === true) given.indexArticles = true
  const links = listOption(options, 'link')
  if (links.length > 0)
    given.links = links.map((link) => {
      const [label, address] = splitPair(link, '--link takes LABEL=ADDRESS.')
      return { label, address }
    })
  const analytics = analyticsOf(options)
  if (Object.keys(analytics).length > 0) given.analytics = { ...held.analytics, ...analytics }
  for (const key of ['prerender', 'cards'] as const) {
    const value = textOption(options, key)
    if (value !== '') given[key] = /^\d+$/.test(value) ? Number(value) : value
  }
  const timeZone = textOption(options, 'time-zone')
  if (timeZone !== '') given.timeZone = timeZone
  const siteUrl = textOption(options, 'site-url')
  if (siteUrl !== '') {
    given.siteUrl = siteUrl
    // An address with a path says the path as well, and so beats that of the file.
    const path = parseUrl(siteUrl)?.pathname ?? '/'
    if (path !== '/' && textOption(options, 'base') === '') delete given.base
  }
  return given
}

function analyticsOf(options: Options): Readonly<Record<string, unknown>> {
  const script = textOption(options, 'analytics-script')
  const data = listOption(options, 'analytics-data')
  const connect = listOption(options, 'analytics-connect')
  return {
    ...(script !== '' && { script }),
    ...(data.length > 0 && {
      data: Object.fromEntries(data.map((pair) => splitPair(pair, '--analytics-data takes NAME=TEXT.'))),
    }),
    ...(connect.length > 0 && { connect }),
  }
}

function splitPair(pair: string, otherwise: string): [string, string] {
  const [, name, value] = /^([^=]+)=(.+)$/s.exec(pair) ?? []
  if (name === undefined || value === undefined) throw new UsageError(otherwise)
  return [name, value]
}
