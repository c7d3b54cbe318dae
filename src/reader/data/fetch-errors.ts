/** The network did not answer, or not in time: trying again may help. */
export class NetworkError extends Error {
  override name = 'NetworkError'

  /** True where all the time there is was waited for nothing. */
  get isTimeout(): boolean {
    return this.cause instanceof DOMException && this.cause.name === 'TimeoutError'
  }
}

/** How browsers say that a part of the code could not be fetched, and how the bundler does of its styles. */
const IMPORT_FAILED = /dynamically imported module|importing a module script failed|unable to preload CSS/i

/** Whether that is what went wrong. */
export function isCodeMissing(error: unknown): error is Error {
  return error instanceof Error && IMPORT_FAILED.test(error.message)
}

/** The file is not there: after a deploy an old tab may ask for what is gone. */
export class MissingError extends Error {
  override name = 'MissingError'
}
