import { parseArgs } from 'node:util'
import { nearestName } from './nearest-name.ts'

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
  /** A letter that says the same. */
  readonly short?: string
  /** May be given several times. */
  readonly multiple?: boolean
}

/** What a command takes without a name in front: one or more. */
interface Operands {
  /** Under which they are found among the options. */
  readonly key: string
  readonly value: string
  readonly help: string
  /** True where it can do without; it then takes one at most. */
  readonly optional?: boolean
}

export interface CommandShape {
  readonly summary: string
  readonly operands?: Operands
  readonly options: Readonly<Record<string, Option>>
  readonly examples: readonly string[]
}

export type Options = Readonly<Record<string, string | boolean | readonly string[] | undefined>>

/** Options that every command takes. */
const COMMON: CommandShape['options'] = {
  quiet: { type: 'boolean', help: 'say nothing but results and what stopped it' },
  help: { type: 'boolean', short: 'h', help: 'show this help' },
  version: { type: 'boolean', short: 'v', help: 'show the version' },
}

/**
 * Reads the options of a command.
 * @throws {UsageError} for options that the command doesn't have, or that lack a value.
 */
export function readOptions(name: string, shape: CommandShape, args: readonly string[]): Options {
  const options = { ...shape.options, ...COMMON }
  const values = parse(name, { ...shape, options }, args)
  if (values.help || values.version) return values
  const { operands } = shape
  const [, second] = operands?.optional ? listOption(values, operands.key) : []
  if (second !== undefined)
    throw new UsageError(`throughline ${name} cannot use "${second}" as well.${seeHelp(name)}`)
  if (operands && !operands.optional && listOption(values, operands.key).length === 0)
    throw new UsageError(`throughline ${name} needs a ${operands.value}: ${operands.help}.${seeHelp(name)}`)
  for (const [key, option] of Object.entries(options)) {
    if (option.required && !values[key]) throw missingOption(name, key, option)
  }
  return values
}

/** The error for an option without which a command can't do its work. */
export function missingOption(name: string, key: string, { value }: Pick<Option, 'value'>): UsageError {
  return new UsageError(`throughline ${name} needs --${key} ${value}.${seeHelp(name)}`)
}

function parse(name: string, { options, operands }: CommandShape, args: readonly string[]): Options {
  try {
    const config = Object.fromEntries(
      Object.entries(options).map(([key, { type, short, multiple = false }]) => [
        key,
        { type, multiple, ...(short !== undefined && { short }) },
      ]),
    )
    const { values, positionals } = parseArgs({
      args: [...args],
      options: config,
      allowPositionals: operands !== undefined,
    })
    const given = Object.entries(values).map(
      ([key, value]) => [key, Array.isArray(value) ? value.map(String) : value] as const,
    )
    return { ...Object.fromEntries(given), ...(operands && { [operands.key]: positionals }) }
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    throw new UsageError(explain(name, options, String(error.code), error.message) + seeHelp(name))
  }
}

/** What `parseArgs` says of a line it can't read, in words that say what to do. */
function explain(name: string, options: CommandShape['options'], code: string, message: string): string {
  const quoted = /'([^' ]*)/.exec(message)?.[1] ?? ''
  const option = options[quoted.replace(/^--/, '')]
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `throughline ${name} has no option ${quoted}${didYouMean(quoted, options)}`
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return option?.value
        ? `${quoted} needs a value: ${quoted} ${option.value}.`
        : `${quoted} takes no value.`
    default:
      return `throughline ${name} takes options only, and cannot use "${quoted}".`
  }
}

function didYouMean(written: string, options: CommandShape['options']): string {
  const nearest = nearestName(written.replace(/^-+/, ''), Object.keys(options))
  return nearest === null ? '.' : `; did you mean --${nearest}?`
}

function seeHelp(name: string): string {
  return ` throughline ${name} --help says more.`
}

export function formatHelp(name: string, { summary, operands, options, examples }: CommandShape): string {
  const named = Object.entries({ ...options, ...COMMON }).map(
    ([key, option]) => [nameOf(key, option), help(option)] as const,
  )
  const rows = operands ? [[operandsName(operands), operands.help] as const, ...named] : named
  return [
    `throughline ${name}: ${summary}`,
    table(rows),
    ['Examples:', ...examples.map(indent)].join('\n'),
  ].join('\n\n')
}

function nameOf(key: string, { short, value }: Option): string {
  return `--${key}${short === undefined ? '' : `, -${short}`}${value === undefined ? '' : ` ${value}`}`
}

function operandsName({ value, optional }: Operands): string {
  return optional ? `[${value}]` : `${value} …`
}

function help(option: Option): string {
  return option.help + (option.required ? ' (required)' : '') + (option.multiple ? ' (may be repeated)' : '')
}

/** Two columns, for a help. */
export function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2
  return rows.map(([left, right]) => indent(left.padEnd(width) + right)).join('\n')
}

function indent(line: string): string {
  return `  ${line}`
}

/**
 * A whole number given as an option, or null where it wasn't.
 * @throws {UsageError} when it isn't one, or lies outside of the bounds.
 */
export function wholeNumber(options: Options, key: string, least: number, most: number): number | null {
  const text = options[key]
  if (text === undefined) return null
  const value = Number(text)
  if (typeof text !== 'string' || !/^\d+$/.test(text) || value < least || value > most)
    throw new UsageError(`--${key} takes a whole number from ${least} to ${most}.`)
  return value
}

/** The text of an option; empty where it was not given. */
export function textOption(options: Options, key: string): string {
  const value = options[key]
  return typeof value === 'string' ? value : ''
}

/** All values of an option that may be given several times, in their order. */
export function listOption(options: Options, key: string): readonly string[] {
  const value = options[key]
  return typeof value === 'object' ? value : []
}
