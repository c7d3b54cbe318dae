import { type ParseArgsConfig, parseArgs } from 'node:util'

/** The command line makes no sense; the message says what to write instead. Exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

interface Option {
  readonly type: 'string' | 'boolean'
  /** How the value is called in the help, for options that take one. */
  readonly value?: string
  readonly help: string
  readonly required?: boolean
}

export interface CommandShape {
  readonly summary: string
  readonly options: Readonly<Record<string, Option>>
  readonly example: string
}

export type Options = Readonly<Record<string, string | boolean | undefined>>

/** Options that every command takes. */
export const COMMON: Readonly<Record<string, Option>> = {
  quiet: { type: 'boolean', help: 'say nothing but errors and results' },
  help: { type: 'boolean', help: 'show this help' },
}

/**
 * Reads the options of a command.
 * @throws {UsageError} for options that the command doesn't have, or that lack a value.
 */
export function readOptions(name: string, shape: CommandShape, args: readonly string[]): Options {
  const options = { ...shape.options, ...COMMON }
  const config: ParseArgsConfig = {
    args: [...args],
    options: Object.fromEntries(Object.entries(options).map(([key, { type }]) => [key, { type }])),
    strict: true,
    allowPositionals: false,
  }
  let values: Options
  try {
    values = parseArgs(config).values as Options
  } catch (error) {
    const said = error instanceof Error ? error.message.split('. ')[0] : String(error)
    throw new UsageError(`${said}. See throughline ${name} --help.`)
  }
  if (values.help) return values
  for (const [key, option] of Object.entries(options)) {
    if (option.required && !values[key])
      throw new UsageError(`throughline ${name} needs --${key} ${option.value}.`)
  }
  return values
}

export function formatHelp(name: string, { summary, options, example }: CommandShape): string {
  const rows = Object.entries({ ...options, ...COMMON }).map(([key, option]) => {
    const left = option.value ? `--${key} ${option.value}` : `--${key}`
    return `  ${left.padEnd(22)} ${option.help}${option.required ? ' (needed)' : ''}`
  })
  return `throughline ${name}: ${summary}\n\n${rows.join('\n')}\n\nExample:\n  ${example}\n`
}

/**
 * A whole number given as an option.
 * @throws {UsageError} when it isn't one, or lies outside of the bounds.
 */
export function wholeNumber(options: Options, key: string, least: number, most: number): number | null {
  const text = options[key]
  if (text === undefined) return null
  const value = Number(text)
  if (typeof text !== 'string' || !/^\d+$/.test(text) || value < least || value > most) {
    throw new UsageError(`--${key} takes a whole number from ${least} to ${most}.`)
  }
  return value
}

/** The text of an option; empty where it was not given. */
export function textOption(options: Options, key: string): string {
  const value = options[key]
  return typeof value === 'string' ? value : ''
}
