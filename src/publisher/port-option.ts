import { type CommandShape, type Options, UsageError, wholeNumber } from './command-line.ts'
import { HIGHEST_PORT } from './serve/listen.ts'

const DEFAULT_PORT = 4173

export const PORT_OPTION: CommandShape['options'] = {
  port: {
    type: 'string',
    value: 'N',
    help: `the port, or else the next one that is free (default: PORT from the environment, or ${DEFAULT_PORT})`,
  },
}

/**
 * The port asked for, or that of the environment, or the usual one.
 * @throws {UsageError} when either is no port.
 */
export function readPort(options: Options): number {
  const asked = wholeNumber(options, 'port', 0, HIGHEST_PORT)
  const text = process.env.PORT
  if (asked !== null || !text) return asked ?? DEFAULT_PORT
  if (!/^\d+$/.test(text) || Number(text) > HIGHEST_PORT)
    throw new UsageError(`PORT in the environment must be a whole number from 0 to ${HIGHEST_PORT}.`)
  return Number(text)
}
