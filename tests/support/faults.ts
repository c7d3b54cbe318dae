import { readdirSync, readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'

/** What a faulty server is asked for: a file of a site, by its path inside it. */
export interface Asked {
  readonly site: string
  readonly path: string
  readonly response: ServerResponse
}

/** Answers in place of a server that works. */
export type Fault = (asked: Asked) => void

const JSON_TYPE = 'application/json; charset=utf-8'

function bytesOf({ site, path }: Asked): Buffer {
  return readFileSync(join(site, path))
}

function sendJson({ response }: Asked, body: string | Uint8Array): void {
  response.writeHead(200, { 'Content-Type': JSON_TYPE }).end(body)
}

/** What arrives is not what its name says. */
export const DAMAGED = {
  'cut off': (asked) => sendJson(asked, bytesOf(asked).subarray(0, -40)),
  'with one letter changed': (asked) => sendJson(asked, bytesOf(asked).toString().replace('"', '“')),
  swapped: (asked) => {
    const folder = join(asked.site, 'index/shards')
    const other = readdirSync(folder).find((name) => !asked.path.endsWith(name)) ?? ''
    sendJson(asked, readFileSync(join(folder, other)))
  },
} satisfies Record<string, Fault>

/** Hosts say so of an address, whatever is there. */
const KEPT = { 'Cache-Control': 'public, max-age=31536000, immutable' }

/** A host that has lost the file, or has a page for whatever it doesn't know. */
export const MISSING = {
  missing: ({ response }) =>
    response.writeHead(404, { ...KEPT, 'Content-Type': 'text/plain' }).end('Not found'),
  'a page of HTML': ({ response }) =>
    response.writeHead(200, { ...KEPT, 'Content-Type': 'text/html' }).end('<title>Sign in</title>'),
} satisfies Record<string, Fault>

/** A server, or a line, that gives up. */
export const FAILING = {
  'answered by an error of the server': ({ response }) =>
    response.writeHead(503, { 'Content-Type': 'text/html' }).end('<h1>Busy</h1>'),
  'not answered': ({ response }) => response.destroy(),
  'broken off half way': (asked) => {
    const bytes = bytesOf(asked)
    asked.response.writeHead(200, { 'Content-Type': JSON_TYPE, 'Content-Length': bytes.length })
    asked.response.write(bytes.subarray(0, bytes.length / 2), () => asked.response.destroy())
  },
} satisfies Record<string, Fault>

/** The whole file, a tenth at a time, on a line that never hurries. */
export const slowly: Fault = (asked) => {
  const bytes = bytesOf(asked)
  const step = Math.ceil(bytes.length / 10)
  asked.response.writeHead(200, { 'Content-Type': JSON_TYPE, 'Content-Length': bytes.length })
  const send = (from: number) => {
    if (from >= bytes.length) return void asked.response.end()
    asked.response.write(bytes.subarray(from, from + step))
    setTimeout(send, 40, from + step)
  }
  send(0)
}

/** The connection stands, and nothing comes. */
export const hanging: Fault = () => {}

/** What a next version of the program would write, in a way that this one can't know. */
export const fromTheFuture: Fault = (asked) => sendJson(asked, '{"schema":99,"edition":{"newest":1}}')

type Told = readonly [name: string, fault: Fault, words: RegExp]

const told = (faults: Readonly<Record<string, Fault>>, words: RegExp) =>
  Object.entries(faults).map(([name, fault]): Told => [name, fault, words])

/** Each fault of a file, and how a reader is told of it. */
const KINDS = [
  told(DAMAGED, /What arrived is damaged/),
  told(MISSING, /A part of this site is missing/),
  told(FAILING, /The network is not responding/),
]
export const FAULTS = KINDS.flat()
export const ONE_OF_EACH = KINDS.flatMap((kind) => kind.slice(0, 1))
