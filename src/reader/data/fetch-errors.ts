/** The network did not answer, or not in time: trying again may help. */
export class NetworkError extends Error {
  override name = 'NetworkError'
}

/** The file is not there: after a deploy an old tab may ask for what is gone. */
export class MissingError extends Error {
  override name = 'MissingError'
}
