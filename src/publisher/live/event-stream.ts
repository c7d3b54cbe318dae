import type { ServerResponse } from 'node:http'

/** How often something is sent where there is nothing to say, for some proxies end what is silent. Milliseconds. */
const ALIVE_EVERY = 20_000

/** Something that pages are told. */
export interface ServerEvent {
  /** By which pages listen for it; `message` unless said otherwise. */
  readonly name?: string
  readonly data: unknown
}

/** Open pages that are told of news as they come, by server-sent events. */
export class EventStream {
  readonly #open = new Set<ServerResponse>()

  /** Answers a page with what is to be said now, and with all that follows. */
  add(response: ServerResponse, now: readonly ServerEvent[]): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    response.write(now.map(format).join(''))
    const alive = setInterval(() => response.write(':\n\n'), ALIVE_EVERY)
    this.#open.add(response)
    response.once('close', () => {
      clearInterval(alive)
      this.#open.delete(response)
    })
  }

  tell(event: ServerEvent): void {
    for (const response of this.#open) response.write(format(event))
  }

  end(): void {
    for (const response of this.#open) response.end()
  }
}

function format({ name, data }: ServerEvent): string {
  return `${name === undefined ? '' : `event: ${name}\n`}data: ${JSON.stringify(data)}\n\n`
}
