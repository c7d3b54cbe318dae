import { open } from 'node:fs/promises'
import { codeOf } from '../../indexer/code-of.ts'
import { safeAddress } from '../../model/address.ts'
import { systemReason } from '../files/system-error.ts'
import { type AskOptions, askPolitely, tellTime, type Validators } from './ask-politely.ts'
import { decodeText } from './decode-text.ts'
import { type FedDocument, readDocument } from './read-document.ts'

export type Loaded =
  | (Exclude<FedDocument, { kind: 'failed' }> & {
      /** Where it lies; undefined for a file. */
      readonly address: string | undefined
      readonly validators: Validators
    })
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly reason: string }

export interface LoadOptions extends AskOptions {
  /** What servers said of documents before, by address. */
  readonly validatorsOf: (address: string) => Validators
  /** Until when hosts want to be left alone; what they say now is added. */
  readonly waits: Map<string, number>
}

/** Whether a source is an address, not a file. */
export function isAddress(source: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(source)
}

/** Reads a feed or a list of feeds, from a file or an address. */
export async function loadSource(source: string, options: LoadOptions): Promise<Loaded> {
  if (!isAddress(source)) return loadFile(source, options.mostBytes)
  const address = safeAddress(source)
  if (address === null)
    return failed('it is not an address that may be followed (https:// or http://, and no password in it)')
  const { host } = new URL(address)
  const until = options.waits.get(host) ?? 0
  if (until > options.now) return failed(`${host} wants to be left alone until ${tellTime(until)}`)
  const answer = await askPolitely(address, options.validatorsOf(address), options)
  if (answer.kind === 'failed' && answer.again) options.waits.set(answer.again.host, answer.again.at)
  if (answer.kind !== 'document') return answer
  const document = readDocument(decodeText(answer.bytes, answer.contentType), answer.address)
  return document.kind === 'failed'
    ? document
    : { ...document, address: answer.address, validators: answer.validators }
}

async function loadFile(path: string, most: number): Promise<Loaded> {
  try {
    const file = await open(path, 'r')
    try {
      const stat = await file.stat()
      // A pipe or a device might never end.
      if (!stat.isFile()) return failed('it is not a regular file')
      if (stat.size > most) return failed(`it is larger than ${Math.round(most / 1e6)} MB`)
      const document = readDocument(decodeText(await file.readFile(), ''))
      return document.kind === 'failed' ? document : { ...document, address: undefined, validators: {} }
    } finally {
      await file.close()
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT')
      return failed('there is no such file, and an address begins with https:// or http://')
    const reason = systemReason(error)
    if (reason === null) throw error
    return failed(reason)
  }
}

function failed(reason: string): Loaded {
  return { kind: 'failed', reason }
}
