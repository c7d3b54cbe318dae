import type { CheckReport } from './check-report.ts'

/** The data or the state forbids what was asked; the message says why and what to do. */
export class RefusedError extends Error {
  override name = 'RefusedError'
}

/** A data folder is refused; what was found in it may say why it is as it is. */
export class RefusedFolderError extends RefusedError {
  readonly report: CheckReport

  constructor(message: string, report: CheckReport) {
    super(message)
    this.report = report
  }
}
