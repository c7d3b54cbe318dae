import { hash } from 'node:crypto'

/** The first hex digits of the SHA-256 of a text. */
export function hexOf(text: string, digits: number): string {
  return hash('sha256', text, 'hex').slice(0, digits)
}
