import type { IncomingMessage, ServerResponse } from 'node:http'

/** Where pages hear of changes. */
export const LIVE_PATH = '/throughline-live'

/** The reader as `dev` serves it. */
export interface LiveReader {
  /** Answers what belongs to the reader's code; calls `next` for anything else. */
  readonly handle: (request: IncomingMessage, response: ServerResponse, next: () => void) => void
  /** The page that the reader starts from. */
  readonly page: (url: string) => Promise<string>
  /** Of the page as it was written, before anything was put into it. */
  readonly template: string
  readonly close: () => Promise<void>
}

/** Tells the reader where it hears of changes. */
export function announceLive(template: string): string {
  return template.replace('</head>', `  <meta name="throughline-live" content="${LIVE_PATH}" />\n  </head>`)
}
