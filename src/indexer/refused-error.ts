/** The data or the state forbids what was asked; the message says why and what to do. */
export class RefusedError extends Error {
  override name = 'RefusedError'
}
