/** A later version of the program wrote the index: nothing is wrong with it, but this reader is too old for it. */
export class LaterIndexError extends Error {
  override name = 'LaterIndexError'
}
