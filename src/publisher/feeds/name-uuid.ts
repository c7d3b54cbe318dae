import { sha256 } from '../../indexer/sha256.ts'

/** A URN that is always the same for the same name: a UUID of version 8 (RFC 9562), whose bits are free. */
export function nameUuid(name: string): string {
  const hex = sha256(name)
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16)
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
