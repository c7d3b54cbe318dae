/** The network did not answer, or not in time: trying again may help. */
export class NetworkError extends Error {
  override name = 'NetworkError'

  /** True where all the time there is was waited for nothing. */
  get isTimeout(): boolean {
    return this.cause instanceof DOMException && this.cause.name === 'TimeoutError'
  }
}

/** The file is not there: after a deploy an old tab may ask for what is gone. */
export class MissingError extends Error {
  override name = 'MissingError'
}
