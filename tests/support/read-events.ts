import { SETTING_EVENT } from '../../src/model/live-events.ts'

/** What a stream of server-sent events says, as it comes. */
export interface EventReader {
  /** All messages so far, the oldest first. */
  readonly messages: readonly unknown[]
  /** Names of the settings that were told of. */
  readonly settings: readonly unknown[]
  readonly close: () => void
}

/** Listens to a stream of server-sent events, as a page does. */
export async function readEvents(address: string): Promise<EventReader> {
  const controller = new AbortController()
  const response = await fetch(address, { signal: controller.signal })
  const messages: unknown[] = []
  const settings: unknown[] = []
  const read = async () => {
    let held = ''
    const decoder = new TextDecoder()
    for await (const part of response.body ?? []) {
      held += decoder.decode(part, { stream: true })
      const events = held.split('\n\n')
      held = events.pop() ?? ''
      for (const event of events) {
        const [, name = '', data] = /^(?:event: (\w+)\n)?data: (.*)$/.exec(event) ?? []
        if (data !== undefined) (name === SETTING_EVENT ? settings : messages).push(JSON.parse(data))
      }
    }
  }
  // Closing the stream ends the reading with an error that tells nobody anything.
  read().catch(() => {})
  return { messages, settings, close: () => controller.abort() }
}
