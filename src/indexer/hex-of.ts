import { sha256 } from './sha256.ts'

/** The first hex digits of the SHA-256 of a text. */
export function hexOf(text: string, digits: number): string {
  return sha256(text).slice(0, digits)
}
