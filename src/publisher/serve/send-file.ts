import type { IncomingMessage, ServerResponse } from 'node:http'
import send from 'send'

export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  caching: string,
): void {
  response.setHeader('Cache-Control', caching)
  send(request, encodeURIComponent(file), {
    cacheControl: false,
    index: false,
    // The folders above the site may well begin with a dot; those inside it were looked at.
    dotfiles: 'allow',
    // A range of the page that says "not found" is not a part of anything.
    acceptRanges: response.statusCode === 200,
  })
    .on('error', (error: { status?: number }) => say(response, error.status ?? 500, 'That cannot be sent.'))
    .pipe(response)
}

export function say(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response
    .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(`${text}\n`)
}
