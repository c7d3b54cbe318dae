import { lookup } from 'node:dns/promises'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip } from 'node:zlib'

export interface RequestRules {
  /** Whether an IP address may be asked. */
  readonly isAllowed: (address: string) => boolean
  /** Silence, in milliseconds, after which nothing more is expected. */
  readonly patience: number
  /** Bytes of one document, sent and unpacked. */
  readonly mostBytes: number
  /** Finds the IP addresses of a host; the system's way by default. */
  readonly resolve?: (host: string) => Promise<readonly string[]>
}

export interface Reply {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  /** Empty unless the status is a success. */
  readonly bytes: Uint8Array
}

/** A request that came to nothing; the message says why, in words for whoever named the address. */
export class RequestError extends Error {
  override name = 'RequestError'
}

/** A document that keeps trickling in is given up after this many times the patience. */
const LONGEST = 3

/**
 * Asks for one address, once. The connection goes to an IP address that was looked at before, so that a name whose
 * answer changes in between leads nowhere else.
 * @throws {RequestError}
 */
export async function requestOnce(
  url: URL,
  headers: Readonly<Record<string, string>>,
  rules: RequestRules,
): Promise<Reply> {
  const addresses = await allowedAddresses(url.hostname.replace(/^\[|\]$/g, ''), rules)
  return new Promise((resolve, reject) => {
    let told: RequestError | null = null
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    const request = send(url, {
      headers,
      agent: false,
      lookup: answerWith(addresses),
      timeout: rules.patience,
    })
    const giveUp = (reason: string) => {
      told ??= new RequestError(reason)
      request.destroy(told)
    }
    const seconds = rules.patience / 1000
    const clock = setTimeout(
      () => giveUp(`it was not there after ${seconds * LONGEST} s`),
      rules.patience * LONGEST,
    )
    const fail = (error: unknown) => {
      clearTimeout(clock)
      request.destroy()
      reject(told ?? inWords(error))
    }
    request.once('timeout', () => giveUp(`nothing came for ${seconds} s`))
    request.once('error', fail)
    request.once('response', (response) => {
      readReply(response, rules.mostBytes).then((reply) => {
        clearTimeout(clock)
        request.destroy()
        resolve(reply)
      }, fail)
    })
    request.end()
  })
}

async function allowedAddresses(host: string, rules: RequestRules): Promise<readonly string[]> {
  const found = isIP(host) ? [host] : await withPatience((rules.resolve ?? askSystem)(host), rules.patience)
  const allowed = found.filter(rules.isAllowed)
  if (allowed.length > 0) return allowed
  throw new RequestError(
    found.length === 0
      ? 'its host is not known'
      : 'it is at a private address of this machine or its network; --allow-private lets it be read',
  )
}

async function askSystem(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address)
}

function withPatience<T>(answer: Promise<T>, patience: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const clock = setTimeout(
      () => reject(new RequestError(`its host was not found within ${patience / 1000} s`)),
      patience,
    )
    answer.then(resolve, (error) => reject(inWords(error))).finally(() => clearTimeout(clock))
  })
}

/** In place of the system's look-up, in both forms in which a socket asks. */
function answerWith(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIP(address) }))
  return (_host, options, done) => {
    if (options.all) done(null, all)
    else done(null, all[0]?.address ?? '', all[0]?.family ?? 4)
  }
}

async function readReply(response: IncomingMessage, most: number): Promise<Reply> {
  const { statusCode: status = 0, headers } = response
  if (status < 200 || status > 299) return { status, headers, bytes: new Uint8Array() }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of unpack(response, headers['content-encoding'] ?? '')) {
    size += chunk.length
    if (size > most) throw new RequestError(`it is larger than ${Math.round(most / 1e6)} MB`)
    chunks.push(chunk)
  }
  return { status, headers, bytes: Buffer.concat(chunks) }
}

function unpack(response: IncomingMessage, encoding: string): Readable {
  const unpacker = unpackerOf(encoding.trim().toLowerCase())
  // Errors of either reach whoever reads the last of them.
  return unpacker ? pipeline(response, unpacker, () => {}) : response
}

function unpackerOf(encoding: string) {
  switch (encoding) {
    case '':
    case 'identity':
      return null
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'br':
      return createBrotliDecompress()
    default:
      throw new RequestError('it is packed in a way that was not asked for')
  }
}

function inWords(error: unknown): RequestError {
  if (error instanceof RequestError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return new RequestError(reasonOf(code), { cause: error })
}

function reasonOf(code: string): string {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'its host is not known'
  if (code === 'ECONNREFUSED') return 'nothing answers there'
  if (code === 'ECONNRESET' || code === 'EPIPE') return 'the connection broke off'
  if (code.startsWith('HPE_')) return 'what answers there does not speak HTTP'
  if (code.startsWith('Z_') || code.startsWith('ERR__ERROR') || code.startsWith('ERR_BROTLI'))
    return 'it cannot be unpacked'
  if (/CERT|SIGNATURE|ISSUER|ALTNAME/.test(code)) return `its certificate is not valid (${code})`
  return code === '' ? 'the connection failed' : `the connection failed (${code})`
}
