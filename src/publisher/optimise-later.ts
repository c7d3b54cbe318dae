import { setFlagsFromString } from 'node:v8'

/** That of Node 20; later ones go by another measure, and have no such flag. */
const ENGINE = '11.'
/** Three times V8's own: bytes of bytecode that a function runs through before it is compiled once more. */
const BUDGET = 200_000

/**
 * Has V8 compile less. A build runs through much code a few times: of a second build of 3,040 articles a fifth of the
 * processor's time went into optimising functions that were then hardly called, of a first one a tenth.
 */
export function optimiseLater(): void {
  if (process.versions.v8.startsWith(ENGINE)) setFlagsFromString(`--interrupt-budget=${BUDGET}`)
}
