import { DamagedError } from '../../model/damaged-error.ts'
import { KEPT_HEADER } from '../../model/kept-caches.ts'
import { MissingError, NetworkError } from './fetch-errors.ts'

/** A phone on a slow train gets this long, in milliseconds, before we say that nothing comes. */
const PATIENCE = 20_000

/**
 * What was waited for in vain. What the page itself has asked for may hang on, and browsers let no second request for
 * the same past it but one that leaves their cache alone.
 */
const silent = new Set<string>()

/**
 * The text at an address of this site.
 * @throws {NetworkError | MissingError | DamagedError}
 */
export async function fetchText(address: string, init?: RequestInit): Promise<string> {
  return (await fetchDated(address, init)).text
}

export interface Sent {
  /** When the server sent it: a copy that was kept is as old as it is. */
  readonly date: number
  /** True for a copy from this device, because the network did not answer. */
  readonly kept: boolean
}

/**
 * The text at an address of this site, and how fresh it is.
 * @throws {NetworkError | MissingError | DamagedError}
 */
export async function fetchDated(
  address: string,
  init: RequestInit = {},
): Promise<Sent & { readonly text: string }> {
  let response: Response
  try {
    const caching: RequestInit = silent.has(address) ? { cache: 'no-store' } : {}
    response = await fetch(address, { ...init, ...caching, signal: AbortSignal.timeout(PATIENCE) })
    silent.delete(address)
  } catch (cause) {
    const error = new NetworkError('The network did not answer.', { cause })
    if (error.isTimeout) silent.add(address)
    throw error
  }
  if (response.status === 404 || response.status === 410) throw new MissingError('That file is not there.')
  if (!response.ok) throw new NetworkError(`The server answered ${response.status}.`)
  // Hosts that answer every unknown address with their front page send HTML and "200 OK".
  if (response.headers.get('content-type')?.includes('text/html'))
    throw new MissingError('A page came instead of data.')
  try {
    const sent = Date.parse(response.headers.get('date') ?? '')
    return {
      text: await response.text(),
      date: Number.isFinite(sent) ? sent : Date.now(),
      kept: response.headers.has(KEPT_HEADER),
    }
  } catch (cause) {
    throw new NetworkError('The connection broke off.', { cause })
  }
}

/**
 * Checks that a text is what its name says. Without a secure context the browser has no digest; the
 * schema still guards the shape.
 * @throws {DamagedError}
 */
export async function checkHash(text: string, hash: string): Promise<void> {
  if (!globalThis.crypto?.subtle) return
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  const hex = Array.from(new Uint8Array(digest.slice(0, 8)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
  if (hex !== hash) throw new DamagedError('What arrived is not what its name says.')
}
