/** A later version of the program wrote the index: nothing is wrong with it, but for what reads it. */
export class LaterIndexError extends Error {
  override name = 'LaterIndexError'
}
