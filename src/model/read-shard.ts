import * as v from 'valibot'
import { DamagedError } from './damaged-error.ts'

/**
 * Gets a shard by its hash, checked against its schema.
 * @throws where it can't be read or is missing, and where it does not fit.
 */
export type LoadShard = <S extends v.GenericSchema>(hash: string, schema: S) => Promise<v.InferOutput<S>>

/**
 * Checks text against a schema where it enters.
 * @throws {DamagedError} when it is not JSON or does not fit.
 */
export function parseShard<S extends v.GenericSchema>(text: string, schema: S): v.InferOutput<S> {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (cause) {
    throw new DamagedError('What arrived is not JSON.', { cause })
  }
  const result = v.safeParse(schema, data)
  if (result.success) return result.output
  throw new DamagedError(`What arrived does not fit: ${v.getDotPath(result.issues[0]) ?? 'root'}.`)
}
