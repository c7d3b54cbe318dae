import { parseUrl, safeAddress } from '../../model/address.ts'
import { DAY } from '../../model/time/day.ts'
import type { HostTurns } from './host-turns.ts'
import { type Reply, RequestError, type RequestRules, requestOnce } from './request-once.ts'

/** What a server said of a document, which lets it answer later that nothing is new. */
export interface Validators {
  readonly etag?: string | undefined
  readonly modified?: string | undefined
}

export interface AskOptions extends RequestRules {
  /** How this program names itself to servers. */
  readonly agent: string
  readonly turns: HostTurns
  /** Milliseconds since 1970. */
  readonly now: number
}

export type Answer =
  | {
      readonly kind: 'document'
      readonly bytes: Uint8Array
      readonly contentType: string
      /** Where it lies, after all redirects. */
      readonly address: string
      readonly validators: Validators
    }
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'failed'
      readonly reason: string
      /** When the host said that it may be asked again, in milliseconds since 1970. */
      readonly again?: { readonly host: string; readonly at: number }
    }

const MOST_REDIRECTS = 5
const REDIRECTS = new Set([301, 302, 303, 307, 308])
/** A host that says "in a year" by mistake is asked again the next day. */
const LONGEST_WAIT = DAY
const ACCEPTED =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, text/x-opml, application/xml;q=0.9, application/json;q=0.8, text/xml;q=0.8, */*;q=0.5'

/** Asks for a document: one request at a time at a host, and each redirect looked at like the first address. */
export async function askPolitely(
  address: string,
  validators: Validators,
  options: AskOptions,
): Promise<Answer> {
  const headers = {
    accept: ACCEPTED,
    'accept-encoding': 'gzip, br',
    'user-agent': options.agent,
    ...(validators.etag && { 'if-none-match': validators.etag }),
    ...(validators.modified && { 'if-modified-since': validators.modified }),
  }
  let at = new URL(address)
  try {
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      const here = at
      const reply = await options.turns.take(here.host, () => requestOnce(here, headers, options))
      const location = reply.headers.location
      if (reply.status === 304 && !validators.etag && !validators.modified)
        return failed('it says that nothing is new (304), though nothing of it was known')
      if (!REDIRECTS.has(reply.status) || location === undefined) return readAnswer(reply, here, options.now)
      const next = safeAddress(parseUrl(location, here.href)?.href ?? '')
      if (next === null) return failed('it redirects to something that is not a web address')
      at = new URL(next)
    }
    return failed(`it redirects more than ${MOST_REDIRECTS} times`)
  } catch (error) {
    if (error instanceof RequestError) return failed(error.message)
    throw error
  }
}

function readAnswer({ status, headers, bytes }: Reply, url: URL, now: number): Answer {
  if (status === 304) return { kind: 'unchanged' }
  if (status >= 200 && status < 300) {
    return {
      kind: 'document',
      bytes,
      contentType: headers['content-type'] ?? '',
      address: url.href,
      validators: { etag: headers.etag, modified: headers['last-modified'] },
    }
  }
  if (status === 429 || status === 503) return busy(status, headers['retry-after'], url.host, now)
  return failed(`${REASONS[status] ?? 'the server failed'} (${status})`)
}

const REASONS: Readonly<Record<number, string>> = {
  401: 'it wants a password',
  403: 'it may not be read',
  404: 'it is not there',
  410: 'it is gone for good; take it off your list',
}

function busy(status: number, retryAfter: string | undefined, host: string, now: number): Answer {
  const said = status === 429 ? 'it was asked too often' : 'it is out of service'
  const wait = retryAfter === undefined ? null : readWait(retryAfter, now)
  if (wait === null || wait <= 0) return failed(`${said} (${status}); try again later`)
  const at = now + Math.min(wait, LONGEST_WAIT)
  return {
    ...failed(`${said} (${status}), and wants to be left alone until ${tellTime(at)}`),
    again: { host, at },
  }
}

/** Milliseconds, from a number of seconds or a date. */
function readWait(text: string, now: number): number | null {
  if (/^\s*\d{1,9}\s*$/.test(text)) return Number(text) * 1000
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : at - now
}

/** A time in UTC, to the second. */
export function tellTime(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')
}

function failed(reason: string): Extract<Answer, { kind: 'failed' }> {
  return { kind: 'failed', reason }
}
