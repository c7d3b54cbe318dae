/** Where a document says how it is encoded, it does so in its first letters. */
const PROLOG = 1024
/** What windows-1252 has at 0x80 to 0x9f. Node's own decoder, in some versions, takes these for controls. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * The text of a document in any encoding: what its first bytes, the header or its prolog say, in this order, as far as
 * the bytes agree; UTF-8 where nothing is said, and windows-1252 where nothing fits.
 */
export function decodeText(bytes: Uint8Array, contentType: string): string {
  const head = Buffer.from(bytes.subarray(0, PROLOG)).toString('latin1')
  const header = /charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1]
  const prolog = /^[^<]*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/i.exec(head)?.[1]
  for (const label of [byteOrder(head), header, prolog, 'utf-8']) {
    const text = label === undefined ? null : decodeAs(label, bytes)
    if (text !== null) return text
  }
  return decodeWindows1252(bytes)
}

function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign)
}

function byteOrder(head: string): string | undefined {
  if (head.startsWith('\u00ef\u00bb\u00bf')) return 'utf-8'
  if (head.startsWith('\u00ff\u00fe') || head.startsWith('<\0')) return 'utf-16le'
  if (head.startsWith('\u00fe\u00ff') || head.startsWith('\0<')) return 'utf-16be'
  return undefined
}

/** Null where no such encoding is known, or the bytes are not of it. */
function decodeAs(label: string, bytes: Uint8Array): string | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true })
    // By the standard ISO-8859-1 is a name of windows-1252, for that is what is meant where it makes a difference.
    // Any bytes fit it, and servers say it of all that they send: what reads as UTF-8 was written so.
    if (decoder.encoding === 'windows-1252') return decodeAs('utf-8', bytes) ?? decodeWindows1252(bytes)
    const text = decoder.decode(bytes)
    // A text in UTF-16 is known by its first bytes; whatever else claims to be it was meant to be UTF-8.
    return /^utf-?16|^ucs-?2|^unicode/i.test(label) && !/[<{]/.test(text.slice(0, PROLOG)) ? null : text
  } catch {
    return null
  }
}
