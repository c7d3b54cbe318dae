import { hash } from 'node:crypto'

/** The SHA-256 of some content, as 64 hex digits. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex')
}
